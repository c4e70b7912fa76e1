// Which pages answer best, and with which words? Pure functions over what Pagefind found.

const SHORT = 30 // words of an excerpt
const REGISTER = 0.7 // a term, a law, a word to avoid or a form; the chapter that explains what to do comes first
const MISSING = 2 // how heavily a missing concept weighs, the more so the rarer it is
const WHOLE = 0.5 // how much it counts that the rest of the page has the other words

/**
 * Puts together what was found for each concept: the best way counts, and a section that has more of the concepts comes first.
 * @param {{score: number, id: string, words: number[], load: Function}[][]} found a list of hits a concept
 * @param {(id: string) => string} pageOf the page of a section
 * @param {number} total how many sections there are
 * @returns {{page: string, score: number, sections: {id: string, score: number, places: Map<number, number>, load: Function}[]}[]} best first
 */
export function rank(found, pageOf, total) {
  const sections = new Map(), pages = new Map()
  const telling = found.map((hits) => Math.log(1 + total / (1 + new Set(hits.map(({ id }) => id)).size)))
  for (const [concept, hits] of found.entries()) {
    for (const hit of hits) {
      const section = sections.get(hit.id) ?? { id: hit.id, load: hit.load, scores: [], places: new Map() }
      sections.set(hit.id, section)
      section.scores[concept] = Math.max(section.scores[concept] ?? 0, hit.score)
      for (const place of hit.words) section.places.set(place, concept)
    }
  }
  for (const section of sections.values()) {
    section.score = together(section.scores, telling)
    const name = pageOf(section.id)
    const page = pages.get(name) ?? { page: name, sections: [], scores: [] }
    pages.set(name, page)
    page.sections.push(section)
    section.scores.forEach((score, concept) => { page.scores[concept] = Math.max(page.scores[concept] ?? 0, score) })
  }
  for (const page of pages.values()) {
    page.sections.sort((a, b) => b.score - a.score)
    const share = page.page.startsWith("~") ? REGISTER : 1
    page.score = share * (page.sections[0].score + WHOLE * together(page.scores, telling))
  }
  return [...pages.values()].sort((a, b) => b.score - a.score)
}

/** The sum of the scores, much less for each concept that is missing; a rare word tells more than one that is everywhere. */
function together(scores, telling) {
  const sum = (list) => list.reduce((all, one) => all + one, 0)
  const covered = sum(telling.filter((_, concept) => scores[concept] > 0)) / sum(telling)
  return sum(scores.filter((score) => score > 0)) * covered ** MISSING
}

/**
 * The part of a text that shows most of what was looked for: different concepts first, then the number of places.
 * @param {Map<number, number>} places the concept of each word that was hit, by its place in the text
 * @returns {{text: string, hit: boolean}[]} pieces in order, to be written as text, never as HTML
 */
export function excerpt(content, places, length = SHORT) {
  const all = content.split(/\s+/)
  const hits = [...places].sort(([a], [b]) => a - b)
  const last = Math.max(0, all.length - length)
  let best = 0, most = -1
  for (let start = 0; start <= last; start++) {
    const inside = hits.filter(([place]) => place >= start && place < start + length)
    const count = inside.length + new Set(inside.map(([, concept]) => concept)).size * length
    if (count > most) { best = start; most = count }
  }
  const inside = hits.map(([place]) => place).filter((place) => place >= best && place < best + length)
  const spare = length - 1 - ((inside.at(-1) ?? 0) - (inside[0] ?? 0)) // words that may stand around the hits
  if (inside.length) best = Math.max(0, Math.min(inside[0] - Math.min(4, spare), last))
  const pieces = []
  for (let at = best; at < Math.min(best + length, all.length); at++) {
    const hit = places.has(at)
    const before = pieces.at(-1)
    if (before?.hit === hit) before.text += ` ${all[at]}`
    else pieces.push({ text: all[at], hit })
  }
  if (best > 0) pieces.unshift({ text: "…", hit: false })
  if (best + length < all.length) pieces.push({ text: "…", hit: false })
  return pieces
}

// Which pages answer best, and with which words? Pure functions over what Pagefind found.

const SHORT = 30 // words of an excerpt
const REGISTER = 0.7 // a term, a law or a word to avoid is named in many places; the chapter that explains what to do comes first
const MISSING = 2 // how heavily a missing concept weighs
const WHOLE = 1 // how much it counts that the rest of the page has the other words

/**
 * Puts together what was found for each concept: the best way counts, and a section that has more of the concepts comes first.
 * @param {{score: number, id: string, words: number[], load: Function}[][]} found a list of hits a concept
 * @param {(id: string) => string} pageOf the page of a section
 * @returns {{page: string, score: number, sections: {id: string, score: number, places: Map<number, number>, load: Function}[]}[]} best first
 */
export function rank(found, pageOf) {
  const sections = new Map(), pages = new Map()
  for (const [concept, hits] of found.entries()) {
    for (const hit of hits) {
      const section = sections.get(hit.id) ?? { id: hit.id, load: hit.load, scores: [], places: new Map() }
      sections.set(hit.id, section)
      section.scores[concept] = Math.max(section.scores[concept] ?? 0, hit.score)
      for (const place of hit.words) section.places.set(place, concept)
    }
  }
  for (const section of sections.values()) {
    section.score = together(section.scores, found.length)
    const name = pageOf(section.id)
    const page = pages.get(name) ?? { page: name, sections: [], scores: [] }
    pages.set(name, page)
    page.sections.push(section)
    section.scores.forEach((score, concept) => { page.scores[concept] = Math.max(page.scores[concept] ?? 0, score) })
  }
  for (const page of pages.values()) {
    page.sections.sort((a, b) => b.score - a.score)
    const share = page.page.startsWith("~") ? REGISTER : 1
    page.score = share * (page.sections[0].score + WHOLE * together(page.scores, found.length))
  }
  return [...pages.values()].sort((a, b) => b.score - a.score)
}

/** The sum of the scores, much less for each concept that is missing. */
const together = (scores, concepts) => {
  const there = scores.filter((score) => score > 0)
  return there.reduce((sum, score) => sum + score, 0) * (there.length / concepts) ** MISSING
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

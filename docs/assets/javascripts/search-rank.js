// Which pages answer best, and with which words? Pure functions over what Pagefind found.

const SHORT = 30 // words of an excerpt
const REGISTER = 0.7 // a term, a law, a word to avoid or a form; the chapter that explains what to do comes first
const MISSING = 2 // how heavily a missing concept weighs, the more so the rarer it is
const WHOLE = 0.5 // how much it counts that the rest of the page has the other words
const NAMED = 2 // how much it counts that the page, and its best section, are about the words: that titles hold them
const FIELDS = { title: 1, section: 1, lead: 0.6 } // what a word in a title, a heading or the sentence below the title tells

/**
 * Puts together what was found for each concept: the best way counts, and a section that has more of the concepts comes first.
 * @param {{score: number, id: string, words: number[], named: string[], load: Function}[][]} found a list of hits a concept;
 *   `named` are the fields of the section that hold the concept
 * @param {(id: string) => string} pageOf the page of a section
 * @param {number} total how many sections there are
 * @returns {{page: string, score: number, sections: {id: string, score: number, places: Map<number, number>, load: Function}[]}[]} best first
 */
export function rank(found, pageOf, total) {
  const sections = new Map(), pages = new Map()
  const telling = found.map((hits) => Math.log(1 + total / (1 + new Set(hits.map(({ id }) => id)).size)))
  for (const [concept, hits] of found.entries()) {
    for (const hit of hits) {
      const section = sections.get(hit.id) ?? { id: hit.id, load: hit.load, scores: [], about: [], page: [], places: new Map() }
      sections.set(hit.id, section)
      raise(section.scores, concept, hit.score)
      for (const field of hit.named) raise(field === "section" ? section.about : section.page, concept, FIELDS[field])
      for (const place of hit.words) section.places.set(place, concept)
    }
  }
  for (const section of sections.values()) {
    section.score = together(section.scores, telling)
    const name = pageOf(section.id)
    const page = pages.get(name) ?? { page: name, sections: [], scores: [], about: [] }
    pages.set(name, page)
    page.sections.push(section)
    // A page that comes back to a word in many sections is more about it than one that has it once.
    section.scores.forEach((score, concept) => { page.scores[concept] = Math.hypot(page.scores[concept] ?? 0, score) })
    section.page.forEach((share, concept) => raise(page.about, concept, share))
  }
  for (const page of pages.values()) {
    page.sections.sort((a, b) => b.score - a.score)
    const named = covered(page.about, telling) ** 2
    const both = ({ about }) => telling.map((_, concept) => Math.max(about[concept] ?? 0, page.about[concept] ?? 0))
    const headed = Math.max(...page.sections.map((section) => covered(both(section), telling))) ** 2
    // A form that is asked for by its name stands back for none.
    const share = page.page.startsWith("~") ? REGISTER + (1 - REGISTER) * named : 1
    page.score = share * (1 + NAMED * (named + headed)) * (page.sections[0].score + WHOLE * together(page.scores, telling))
  }
  return [...pages.values()].sort((a, b) => b.score - a.score)
}

const raise = (list, at, value) => { list[at] = Math.max(list[at] ?? 0, value) }

const sum = (list) => list.reduce((all, one) => all + one, 0)

/** Which share of the query is there; a rare word tells more than one that is everywhere. */
const covered = (shares, telling) => sum(telling.map((weight, concept) => weight * (shares[concept] ?? 0))) / sum(telling)

/** The sum of the scores, much less for each concept that is missing. */
function together(scores, telling) {
  const there = scores.filter((score) => score > 0)
  return sum(there) * covered(scores.map((score) => (score > 0 ? 1 : 0)), telling) ** MISSING
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

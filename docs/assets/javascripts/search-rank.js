// Which pages answer best, and with which words? Pure functions over what Pagefind found.

const SHORT = 30 // words of an excerpt

/**
 * Puts together what was found for each concept: the best way counts, and a section that has more of the concepts comes first.
 * @param {{score: number, id: string, words: number[], load: Function}[][]} found a list of hits a concept
 * @param {(id: string) => string} pageOf the page of a section
 * @returns {{page: string, score: number, sections: {id: string, score: number, places: Set<number>, load: Function}[]}[]} best first
 */
export function rank(found, pageOf) {
  const sections = new Map(), pages = new Map()
  for (const [concept, hits] of found.entries()) {
    for (const hit of hits) {
      const section = sections.get(hit.id) ?? { id: hit.id, load: hit.load, scores: [], places: new Set() }
      sections.set(hit.id, section)
      section.scores[concept] = Math.max(section.scores[concept] ?? 0, hit.score)
      for (const place of hit.words) section.places.add(place)
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
    page.score = page.sections[0].score + 0.5 * together(page.scores, found.length)
  }
  return [...pages.values()].sort((a, b) => b.score - a.score)
}

/** The sum of the scores, less for each concept that is missing. */
const together = (scores, concepts) => {
  const there = scores.filter((score) => score > 0)
  return there.reduce((sum, score) => sum + score, 0) * (there.length / concepts)
}

/**
 * The part of a text that holds most of the places.
 * @returns {{text: string, hit: boolean}[]} pieces in order, to be written as text, never as HTML
 */
export function excerpt(content, places, length = SHORT) {
  const all = content.split(/\s+/)
  const last = Math.max(0, all.length - length)
  let best = 0, most = -1
  for (let start = 0; start <= last; start++) {
    let count = 0
    for (let at = start; at < start + length; at++) if (places.has(at)) count++
    if (count > most) { best = start; most = count }
  }
  const first = [...places].filter((place) => place >= best).sort((a, b) => a - b)[0]
  if (first !== undefined) best = Math.max(0, Math.min(first - 4, last)) // some words before the first hit, not the end of the window
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

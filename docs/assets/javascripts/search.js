/**
 * Searches the book. `search(query, lang)` is all that others need; the dialog and the tests use it.
 *
 * Pagefind (in pagefind/<language>/) finds words by their stems in an index that is fetched in small pieces. What it does
 * not know is added here, from words.json beside it: other forms of a word, acronyms, synonyms, loan words, typing slips,
 * and that one unknown word must not hide all results.
 */
import { lexicon, understand } from "./search-query.js"
import { excerpt, rank } from "./search-rank.js"

const ROOT = new URL("../../", import.meta.url)
const RANKING = { termSimilarity: 2, pageLength: 0.3, metaWeights: { title: 5, section: 3, lead: 3 } }
const SECTIONS = 3 // at most, of one page

const engines = new Map()

/** The folder of what the search fetches in a language. */
export const folder = (lang) => new URL(`pagefind/${lang}/`, ROOT)

/** Loads what a language needs; the dialog calls it while the reader still types. A failed load is tried again. */
export function prepare(lang) {
  if (!engines.has(lang)) {
    engines.set(lang, load(lang).catch((error) => { engines.delete(lang); throw error }))
  }
  return engines.get(lang)
}

async function load(lang) {
  const [pagefind, data] = await Promise.all([
    // An instance a language: Pagefind takes the language from the open page, so each index holds one language only.
    import(new URL("pagefind.js", folder(lang))).then((module) => start(module, lang)),
    fetch(new URL("words.json", folder(lang)), { cache: "no-cache" }).then((answer) => answer.json()),
  ])
  return { pagefind, lexicon: lexicon(data), ...pagesOf(data.pages) }
}

async function start(module, lang) {
  const options = { basePath: folder(lang).pathname, baseUrl: "/", noWorker: true, ranking: RANKING } // a worker would load it all twice
  const instance = module.createInstance(options)
  await instance.init()
  return instance
}

/** Tells the page of a section by the name of its record, of which words.json holds the first letters. */
function pagesOf(lines) {
  const pages = new Map()
  for (const line of lines.split("\n")) {
    const [page, ...names] = line.split(" ")
    for (const name of names) pages.set(name, page)
  }
  const pageOf = (id) => {
    const name = id.split("_").at(-1)
    for (let length = 1; length <= name.length; length++) {
      const page = pages.get(name.slice(0, length))
      if (page) return page
    }
    return id
  }
  return { pageOf, total: pages.size }
}

/** Asks Pagefind for each way of a concept; the best score of a section counts. */
async function hits(engine, ways) {
  const asked = await Promise.all(ways.map(async ({ text, weight }) => {
    const { results } = await engine.pagefind.search(text)
    const share = weight / Math.sqrt(text.split(" ").length) // else long names would outweigh all other words
    return results.map((result) => ({ id: result.id, score: result.score * share, words: result.words, named: result.matchedMetaFields ?? [], load: result.data }))
  }))
  return asked.flat()
}

/** `/prinsip/x/langkah-1.html` of the index is `prinsip/x/#langkah-1` of the site. */
const address = (written) => new URL(written.replace(/^\//, "").replace(/([^/]+)\.html$/, "#$1"), ROOT).href

async function shown({ load, places }) {
  const { url, meta, content } = await load()
  const pieces = excerpt(content, places)
  return { url: address(url), page: meta.title, title: meta.section ?? meta.title, pieces, excerpt: pieces.map(({ text }) => text).join(" ") }
}

/**
 * Searches and tells how the query was read.
 * @returns {Promise<{results: object[], total: number, readAs: string[]}>} `results` as `search` returns them, `total` pages found
 */
export async function find(query, lang, limit = 5) {
  const engine = await prepare(lang)
  const { concepts, readAs } = understand(query, engine.lexicon)
  const pages = rank(await Promise.all(concepts.map(({ ways }) => hits(engine, ways))), engine.pageOf, engine.total)
  const results = await Promise.all(pages.slice(0, limit).map(async ({ sections }) => {
    const good = sections.filter((section, at) => at < SECTIONS && section.score >= sections[0].score * 0.5)
    const best = await shown(good[0])
    const more = () => Promise.all(good.slice(1).map(shown)) // fetched after the first results stand there
    return { ...best, title: best.title === best.page ? best.page : `${best.page}: ${best.title}`, section: best.title, more }
  }))
  return { results, total: pages.length, readAs }
}

/**
 * Searches the book in one language, from any page.
 * @param {string} query words, an abbreviation or a question
 * @param {"id" | "en"} lang the language of the results
 * @param {number} limit at most so many pages
 * @returns {Promise<{url: string, title: string, excerpt: string}[]>} a page each, best first, at its best section.
 *   Also `page` and `section` (titles), `pieces` (the excerpt with its hits) and `more()` (a promise of further sections).
 */
export async function search(query, lang = document.documentElement.lang, limit = 5) {
  return (await find(query, lang, limit)).results
}

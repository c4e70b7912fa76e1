// What does a typed query mean? Pure functions: the words of the book (words.json) and a query in, things to look for out.

/** The words of a text in lower case. `laki2` is how phones write `laki-laki`. */
export const words = (text) =>
  text.toLowerCase().normalize("NFC").replace(/(\p{L}{3,})2(?!\p{N})/gu, "$1 $1").match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Prepares words.json for look-ups.
 * @returns {{of: Map<string, {look: string[], key: number}>, small: Set<string>, affixes: [RegExp, string, string][], groups: Map<string, string[]>}}
 */
export function lexicon(data) {
  const made = {
    of: new Map(),
    small: new Set(data.small.split(" ")),
    affixes: data.affixes.map(([pattern, before, after]) => [new RegExp(`^(?:${pattern})$`, "u"), before, after]),
    groups: new Map(),
    longest: 1,
  }
  let first = ""
  for (const [key, line] of data.families.split(/(?=[A-Z])/).entries()) {
    const [look, rest = []] = line.split("|").map((part) => part.split(" "))
    first = look[0] = first.slice(0, look[0].charCodeAt() - 65) + look[0].slice(1) // as packed() in search_words.py wrote it
    for (const list of [look, rest]) list.forEach((word, at) => { if (word !== first) list[at] = first.slice(0, word[0]) + word.slice(1) })
    for (const word of [...look, ...rest]) made.of.set(word, { look, key })
  }
  for (const line of data.groups.split("\n").filter(Boolean)) {
    const [used, typed = []] = line.split("|").map((part) => part.split(","))
    for (const phrase of [...used, ...typed]) {
      const parts = keys(words(phrase), made)
      const key = parts.join(" ")
      if (!key) continue
      made.groups.set(key, [...new Set([...(made.groups.get(key) ?? []), ...used])])
      made.longest = Math.max(made.longest, parts.length)
    }
  }
  return made
}

/** What a word may be built from, by the affixes of its language; the longest first. */
const roots = (word, lexicon) =>
  lexicon.affixes.flatMap(([pattern, before, after]) => {
    const inner = pattern.exec(word)?.[1]
    return inner ? [before + inner + after] : []
  }).sort((a, b) => b.length - a.length)

/** The family of a word of the book, of one of its forms, or undefined. A number is its own family: they are not listed. */
export function familyOf(word, lexicon) {
  if (/^\p{N}+$/u.test(word)) return { look: [word], key: `#${word}` } // a key of its own: families have numbers for keys
  return lexicon.of.get(word) ?? lexicon.of.get(roots(word, lexicon).find((root) => lexicon.of.has(root)))
}

/**
 * What stands for each word when phrases are compared: its family, so that other forms match; small words do not count.
 * A word that the book does not use is taken back to the form that stands in a group (`diperkosa` to `perkosa`).
 */
const keys = (parts, lexicon) =>
  parts.filter((word) => !lexicon.small.has(word)).map((word) => familyOf(word, lexicon)?.key ?? grouped(word, lexicon) ?? word)

const grouped = (word, lexicon) => [word, ...roots(word, lexicon)].find((form) => lexicon.groups.has(form))

/** How many letters must be added, left out, changed or swapped to come from one word to the other; more than `most` is Infinity. */
export function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return Infinity
  let before = [], row = Array.from({ length: other.length + 1 }, (_, i) => i)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1]
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1))
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1)
    }
    if (Math.min(...next) > most) return Infinity
    before = row
    row = next
  }
  return row[other.length] <= most ? row[other.length] : Infinity
}

/** The words of the book or of its groups that a mistyped word may have meant, the nearest first; at most two. */
export function nearest(word, lexicon) {
  if (word.length < 4 || /\p{N}/u.test(word)) return []
  const typed = [[word, word.length < 8 ? 1 : 2], ...roots(word, lexicon).filter((root) => root.length > 4).map((root) => [root, 1])]
  const found = []
  for (const known of lexicon.vocabulary ??= [...new Set([...lexicon.of.keys(), ...[...lexicon.groups.keys()].filter((key) => /^\p{L}+$/u.test(key))])]) {
    if (known.length < 3) continue
    const steps = Math.min(...typed.map(([form, most]) => distance(form, known, most) + (known[0] === form[0] ? 0 : 0.5) + (form === word ? 0 : 0.2)))
    if (steps < Infinity) found.push([steps, known])
  }
  const best = Math.min(...found.map(([steps]) => steps))
  return found.filter(([steps]) => steps === best).slice(0, 2).map(([, known]) => known)
}

/** Whether the book has a word that begins so: the reader may still be typing. */
const begins = (word, lexicon) => word.length > 2 && [...lexicon.of.keys()].some((known) => known.startsWith(word))

/** Each text once, as it was named first. */
const ways = (list) => list.filter(({ text }, at) => list.findIndex((way) => way.text === text) === at)

/** The ways to look for one phrase: as typed, in its other forms, by the words of its groups. */
function alternatives(typed, named, lexicon) {
  const families = typed.map((word) => familyOf(word, lexicon))
  const as = families.every(Boolean) ? [typed.map((word, at) => (lexicon.of.has(word) ? word : families[at].look[0])).join(" ")] : []
  const forms = typed.length === 1 && as.length ? families[0].look.slice(0, named.length ? 2 : 5) : []
  const size = (text) => text.split(" ").length // a short name stands wherever the long one does, and is less to fetch
  const short = named.filter((text) => size(text) < 5).sort((a, b) => (size(a) > 2) - (size(b) > 2))
  const others = short.length ? short : named
  return ways([[as, 1], [forms, 0.9], [others, 0.8]].flatMap(([texts, weight]) => texts.map((text) => ({ text, weight }))))
}

/**
 * Reads a query.
 * @returns {{concepts: {typed: string, ways: {text: string, weight: number}[]}[], readAs: string[], unknown: string[]}}
 *   `concepts` are to be found together, each in one of its ways; `readAs` are the words taken for mistyped ones;
 *   `unknown` are words that nothing is known of: they are left out, so that one of them does not hide all results.
 */
export function understand(query, lexicon) {
  const all = words(query)
  const telling = all.filter((word) => !lexicon.small.has(word))
  const read = { concepts: [], readAs: [], unknown: [] }
  const typed = [...new Set(telling.length ? telling : all)]
  for (let at = 0; at < typed.length; ) {
    const taken = phrase(typed, at, lexicon) ?? single(typed[at], lexicon, read)
    if (taken.ways.length) read.concepts.push({ typed: typed.slice(at, at + taken.length).join(" "), ways: taken.ways })
    at += taken.length
  }
  const most = Math.max(2, 6 - read.concepts.length) // each way is fetched: the more words, the fewer ways for each
  for (const concept of read.concepts) concept.ways = concept.ways.slice(0, most)
  return read
}

/** The longest phrase of a group that begins at this word, or undefined. */
function phrase(typed, at, lexicon) {
  for (let length = Math.min(lexicon.longest, typed.length - at); length > 0; length--) {
    const part = typed.slice(at, at + length)
    const named = lexicon.groups.get(keys(part, lexicon).join(" "))
    if (named) return { length, ways: alternatives(part, named, lexicon) }
  }
}

/** One word by itself: a form of a word of the book, the beginning of one, or one that was mistyped. */
function single(word, lexicon, read) {
  const known = alternatives([word], [], lexicon)
  if (known.length) return { length: 1, ways: known }
  if (begins(word, lexicon)) return { length: 1, ways: [{ text: word, weight: 0.9 }] }
  const meant = nearest(word, lexicon)
  read[meant.length ? "readAs" : "unknown"].push(meant[0] ?? word)
  const named = meant.flatMap((near) => alternatives([near], lexicon.groups.get(keys([near], lexicon).join(" ")) ?? [], lexicon))
  return { length: 1, ways: ways(named.map((way) => ({ ...way, weight: way.weight * 0.7 }))) }
}

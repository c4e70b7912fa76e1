// The window in which the reader searches. Built when it is first opened; what it says comes from dialog.json.
import { find, folder, prepare } from "./search.js"

const FIRST = 5
const PAUSE = 150 // milliseconds without a key before a search starts

let dialog

/** Opens the search in the language of the page. */
export async function openSearch(lang) {
  dialog ??= build(lang).catch((error) => { dialog = undefined; throw error })
  const { node, input } = await dialog
  if (!node.open) node.showModal()
  input.focus()
  input.select()
  prepare(lang).catch(() => {}) // while the reader types; a failure is told when there is something to find
}

/** An element with attributes and children; texts stay texts. */
function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
  made.append(...children)
  return made
}

const styles = () => new Promise((resolve, reject) => {
  const link = element("link", { rel: "stylesheet", href: new URL("../stylesheets/search.css", import.meta.url).href })
  link.onload = resolve
  link.onerror = reject
  document.head.append(link)
})

async function build(lang) {
  const [said] = await Promise.all([
    fetch(new URL("dialog.json", folder(lang)), { cache: "no-cache" }).then((answer) => answer.json()),
    styles(),
  ])
  const say = (key) => said.words[key]
  const input = element("input", {
    type: "text", id: "gb-search-input", name: "q", autocomplete: "off", autocapitalize: "none", spellcheck: "false",
    inputmode: "search", enterkeyhint: "search", "aria-describedby": "gb-search-status",
  })
  const status = element("p", { id: "gb-search-status", class: "gb-search__status", role: "status" }, say("search-hint"))
  const results = element("div", { class: "gb-search__results" })
  const close = element("button", { type: "button", class: "gb-search__close" }, say("search-close"))
  const form = element("form", { role: "search", class: "gb-search__form" },
    element("label", { for: input.id, class: "gb-search__label", id: "gb-search-name" }, say("search-label")), close, input)
  const exit = document.querySelector("[data-quick-exit]") // behind an open dialog it cannot be reached, so the dialog has it too
  if (exit) {
    const leave = element("button", { type: "button", class: "gb-search__exit" }, exit.textContent.trim())
    leave.addEventListener("click", () => exit.click())
    form.append(leave)
  }
  const node = element("dialog", { class: "gb-search", "aria-labelledby": "gb-search-name" }, form, status, results)
  document.body.append(node)

  const view = { node, input, status, results, say, said, lang, asked: 0 }
  let waiting
  input.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(() => answer(view), PAUSE) })
  form.addEventListener("submit", (event) => { event.preventDefault(); clearTimeout(waiting); goToFirst(view) })
  close.addEventListener("click", () => node.close())
  node.addEventListener("click", (event) => { if (event.target === node) node.close() }) // beside the window
  node.addEventListener("keydown", (event) => step(event, view))
  results.addEventListener("click", (event) => { if (event.target.closest("a")) node.close() })
  return view
}

/** Enter goes on to the best result; Enter again opens it. */
async function goToFirst(view) {
  await answer(view)
  const first = view.results.querySelector("a")
  if (first && view.input.value.trim()) first.focus()
}

/** Arrow keys go from the field to the results and back. */
function step(event, { input, results }) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!by || event.altKey || event.ctrlKey || event.metaKey) return
  const stops = [input, ...results.querySelectorAll("a, button")]
  const next = stops[stops.indexOf(document.activeElement) + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** Searches for what stands in the field; an answer that comes after a newer question is dropped. */
async function answer(view, limit = FIRST) {
  const { input, status, results, say, lang } = view
  const query = input.value.trim()
  const asked = ++view.asked
  if (!query) {
    status.textContent = say("search-hint")
    results.replaceChildren()
    return
  }
  if (!results.hasChildNodes()) status.textContent = say("search-loading")
  try {
    const found = await find(query, lang, limit)
    if (asked === view.asked) show(found, view, limit)
  } catch {
    if (asked !== view.asked) return
    status.textContent = say("search-failed")
    results.replaceChildren(help(view))
  }
}

function show({ results: found, total, readAs }, view, limit) {
  const { status, results, say } = view
  const count = total === 1 ? say("search-one") : total ? say("search-many").replace("{n}", total) : say("search-none")
  status.textContent = readAs.length && total ? `${count} ${say("search-read-as").replace("{words}", readAs.join(", "))}` : count
  if (!total) {
    results.replaceChildren(element("p", {}, say("search-none-help")), help(view))
    return
  }
  const list = element("ol", { class: "gb-search__list" }, ...found.map(page))
  results.replaceChildren(list)
  const bonus = () => found.forEach((result, at) => furtherSections(list.children[at], result).catch(() => {}))
  setTimeout(() => { if (list.isConnected) bonus() }, PAUSE) // not before the first results stand there, and not if the reader types on
  if (total > found.length) {
    const more = element("button", { type: "button", class: "gb-search__more" }, say("search-more"))
    more.addEventListener("click", async () => {
      await answer(view, limit + FIRST)
      results.querySelector(`.gb-search__list > li:nth-child(${limit + 1}) a`)?.focus()
    })
    results.append(more)
  }
}

/** One page at its best section. */
const page = (result) => element("li", {}, link(result, result.title))

/** Further sections, below their page. */
async function furtherSections(item, result) {
  const more = await result.more()
  if (more.length) item.append(element("ul", {}, ...more.map((section) => element("li", {}, link(section, section.title)))))
}

const link = ({ url, pieces }, title) => element("a", { href: url },
  element("span", { class: "gb-search__title" }, title),
  element("span", { class: "gb-search__excerpt" }, ...pieces.flatMap(({ text, hit }) => [hit ? element("mark", {}, text) : text, " "])))

/** Where to go when nothing is found: whom to call now, all contacts, all pages. */
function help({ said, say, lang }) {
  const root = new URL("../../", folder(lang))
  const to = (address, words, ...more) => element("li", {}, element("a", { href: address }, words, ...more))
  return element("ul", { class: "gb-search__help" },
    ...said.urgent.map(({ name, number, address }) => name.includes(number) ? to(address, name) : to(address, `${name}: `, element("strong", {}, number))),
    ...(said.contacts ? [to(new URL(said.contacts, root).href, say("search-contacts"))] : []),
    to(new URL(said.all, root).href, said["all-words"]))
}

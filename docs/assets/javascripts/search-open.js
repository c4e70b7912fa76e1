// Shows the search button and loads the search when it is first asked for: a click, `/` or Ctrl+K. Nothing before that.
(() => {
  const button = document.querySelector("[data-search-open]")
  if (!button) return
  const folder = new URL(".", document.currentScript.src)
  button.hidden = false

  const open = async () => {
    try {
      const modules = ["search-dialog.js", "search.js", "search-query.js", "search-rank.js"] // all at once, not one after the other
      const [dialog] = await Promise.all(modules.map((name) => import(new URL(name, folder))))
      await dialog.openSearch(document.documentElement.lang)
    } catch {
      location.assign("#menu") // without the search, the contents lead on
    }
  }

  const typing = (target) => target.closest?.("input, textarea, select, [contenteditable]")
  button.addEventListener("click", open)
  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
    if (!slash && !k) return
    event.preventDefault()
    open()
  })
})()

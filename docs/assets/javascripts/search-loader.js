// Loads the theme's script, which brings the search, only when the reader asks for it: a chapter is read without it.
(() => {
  const toggle = document.getElementById("__search")
  const opener = document.querySelector(".md-header [for=__search]")
  const { bundle } = document.currentScript.dataset
  if (!toggle || !opener || !bundle) return
  document.documentElement.classList.replace("no-js", "js") // the theme hides search without scripts

  let asked = false
  const load = () => {
    if (asked) return
    asked = true
    const script = document.createElement("script")
    script.src = bundle
    script.addEventListener("load", () => document.querySelector(".md-search__input")?.focus())
    document.body.append(script)
  }
  toggle.addEventListener("change", load)
  document.querySelector(".md-search__input")?.addEventListener("focus", load)
})()

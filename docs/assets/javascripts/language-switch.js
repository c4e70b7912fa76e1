// Carries the section being read over to the other language: heading ids are the same in both.
// Without this script the switch is a plain link to the top of the same page.
(() => {
  const link = document.querySelector("[data-language-switch]")
  if (!link) return

  const address = link.getAttribute("href")
  const headings = [...document.querySelectorAll("article :is(h2, h3, h4)[id]")]

  // The heading being read is the last one that stands above the upper third of the window.
  const current = () => headings.filter((h) => h.getBoundingClientRect().top < innerHeight / 3).pop()

  const aim = () => {
    const heading = scrollY > 0 ? current() : undefined
    link.setAttribute("href", heading ? `${address}#${heading.id}` : address)
  }
  for (const event of ["pointerdown", "focus", "click"]) link.addEventListener(event, aim)
})()

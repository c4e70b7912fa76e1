// Leaves the page at once: blank first, then a neutral site in the place of this page, so that "back" does not lead here.
// Shift three times does the same. Nothing is stored and nobody is told. Without this script the button is a plain link.
// Pattern: "Exit this page" of the GOV.UK Design System.
(() => {
  const button = document.querySelector("[data-quick-exit]")
  const said = document.querySelector("[data-quick-exit-said]")
  if (!button || !said) return

  const PRESSES = 3
  const WITHIN = 5000 // milliseconds between the first press of Shift and the last
  const blank = document.createElement("div")
  blank.className = "gb-exit__blank"
  let presses = []

  const leave = () => {
    document.title = location.hostname // the tab must not tell either while the other site is loading
    blank.textContent = button.dataset.leaving
    blank.setAttribute("role", "alert")
    for (const open of document.querySelectorAll("dialog[open]")) open.close() // it would stand before the blank
    document.body.append(blank)
    location.replace(button.href)
  }

  button.addEventListener("click", (event) => {
    event.preventDefault()
    leave()
  })

  // A press counts only if no other key was used with it: Shift is also how capital letters are typed.
  let alone = false
  document.addEventListener("keydown", (event) => {
    alone = event.key === "Shift" && !event.repeat
    if (!alone && event.key !== "Shift") presses = []
  })
  document.addEventListener("keyup", (event) => {
    if (event.key !== "Shift" || !alone) return
    const now = Date.now()
    presses = [...presses.filter((time) => now - time < WITHIN), now]
    if (presses.length >= PRESSES) leave()
    else said.textContent = button.dataset.pressed.replace("{n}", PRESSES - presses.length)
  })

  // The browser may bring the page back as it was left; the reader then sees it again, not the blank.
  addEventListener("pageshow", (event) => {
    if (!event.persisted) return
    blank.remove()
    presses = []
    said.textContent = ""
  })
})()

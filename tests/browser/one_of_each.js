// Axe, only where its answer about colours could be another: leaves `window.asked` with one element for each combination of
// colours, letters and grounds, and lets the rules about colours look at these alone. Needs axe in the page.
//
// `known` are combinations that were asked about before, on other pages; returns those that are new here.
window.chooseOneOfEach = (known) => {
  const before = new Set(known), below = new Map(), chosen = new Map()
  const ground = (node) => { // what lies beneath the letters of a node, and what is laid over them
    if (!node) return ''
    if (!below.has(node)) {
      const { backgroundColor, backgroundImage, opacity, position, filter } = getComputedStyle(node)
      const own = [backgroundColor, backgroundImage, opacity, position, filter].join()
      below.set(node, own === 'rgba(0, 0, 0, 0),none,1,static,none' ? ground(node.parentElement) : own + '|' + ground(node.parentElement))
    }
    return below.get(node)
  }
  for (const node of document.body.querySelectorAll('*')) {
    const letters = (child) => child.nodeType === 3 && child.data.trim()
    const written = node.matches('input, textarea, select') || [...node.childNodes].some(letters)
    if (!written || !node.checkVisibility()) continue
    const { color, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(node)
    const around = node.localName === 'a' ? getComputedStyle(node.parentElement).color : '' // a link is compared with the text around it
    const key = [color, fontSize, fontWeight, textDecorationLine, textShadow, around, ground(node)].join()
    if (!before.has(key) && !chosen.has(key)) chosen.set(key, node)
  }
  window.asked = new Set(chosen.values())
  return [...chosen.keys()]
}

for (const rule of window.axe._audit.rules.filter(({ id }) => id === 'color-contrast' || id === 'link-in-text-block')) {
  const { matches } = rule
  rule.matches = (node, ...more) => window.asked.has(node) && matches(node, ...more)
}

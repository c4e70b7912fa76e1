// Runs in the page, between axe and Ace's own scripts; see run.js.
{
  const run = window.axe.run
  window.axe.run = (options, done) => run.call(window.axe, { ...options, resultTypes: ['violations'] }, done)

  // axe reads the same few colours anew for each element: a memory for them, as for the pages of the site (tests/browser/axe.py).
  const known = new Map(), { prototype } = window.axe.commons.color.Color, read = prototype.parseString
  prototype.parseString = function (text) {
    if (known.has(text)) [this.r, this.g, this.b, this.alpha] = known.get(text)
    else { read.call(this, text); known.set(text, [this.r, this.g, this.b, this.alpha]) }
    return this
  }
}

// Runs in the page, between axe and Ace's own scripts; see run.js.
{
  const run = window.axe.run
  window.axe.run = (options, done) => {
    window.askedHere = window.chooseOneOfEach(window.askedBefore)
    return run.call(window.axe, { ...options, resultTypes: ['violations'] }, done)
  }
}

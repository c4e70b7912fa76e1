// Ace's own command line and report, with another way to run its scripts in a page (what Ace calls an axe runner).
//
// Ace's runner opens a new process of the browser for each chapter, lets it read 1.3 MB of axe anew, and lets axe describe
// every node that passes, of which Ace reports nothing. This one keeps one page, brings the packed copy of axe, asks for what is
// broken, and for colours as the tests of the site do (tests/browser/*.js): the same faults, of those alike in colours one, in a
// fraction of the time. Ace's other scripts run as they are.
const fs = require('fs')
const path = require('path')
const puppeteer = require('puppeteer')

const colours = ['remember_colours.js', 'one_of_each.js'].map((name) => path.join(__dirname, '../../browser', name))
const lean = path.join(__dirname, 'lean.js')
let browser, page
const asked = [] // the combinations of colours that an earlier chapter was asked about

const packed = (script) => {
  const small = script.replace(/axe\.js$/, 'axe.min.js')
  return small !== script && fs.existsSync(small) ? [small, ...colours, lean] : [script]
}

const runner = {
  concurrency: 1, // one page: the tests use the other core
  setTimeout: () => {},
  launch: async () => {
    browser = await puppeteer.launch({ args: ['--no-sandbox', '--disable-setuid-sandbox'], headless: true, protocolTimeout: 240_000 })
    page = await browser.newPage()
  },
  close: () => browser.close(),
  run: async (url, scripts, contents) => {
    const all = scripts.flatMap(packed)
    if (!all.includes(lean)) throw new Error('Ace no longer brings axe as axe.js with axe.min.js beside it; see tests/outputs/ace/run.js')
    await page.goto(url)
    for (const content of [...contents, ...all.map((file) => fs.readFileSync(file, 'utf8'))]) {
      const script = await page.addScriptTag({ content })
      await script.evaluate((node) => node.setAttribute('data-ace', '')) // Ace leaves what it brought out of its report
    }
    const { result, askedHere } = await page.evaluate((askedBefore) => new Promise((resolve, reject) => {
      window.askedBefore = askedBefore
      window.daisy.ace.run((error, result) => (error ? reject(error) : resolve({ result, askedHere: window.askedHere })))
    }), asked)
    asked.push(...askedHere)
    return result
  },
}
require('@daisy/ace-cli-shared').run(runner, process.exit, 'ace-cli.log')

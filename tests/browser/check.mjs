// SPDX-License-Identifier: MIT
// node check.mjs CASE FOLDER: looks at every report in the folder; exit code 1 when one fails.
//   pages       exactly one page of A4 and of Letter
//   axe         no accessibility violation, light and dark, at 1280 and 375 px
//   quiet       no console message, no request, the policy allows the style, every SVG is XML
//   labels      no text of a figure outside it or upon another one
//   narrow      no sideways scrolling at 320 px
import {execFileSync} from 'node:child_process';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';
import {fileURLToPath} from 'node:url';
import {launch, reports, widths} from './browser.mjs';

const [, , wanted, folder] = process.argv;
const failures = [];
const fail = (name, what) => failures.push(`${name}: ${what}`);

async function pages(browser, all) {
  const context = await browser.newContext({colorScheme: 'dark'}); // paper is light all the same
  const page = await context.newPage();
  for (const {name, url} of all) {
    await page.goto(url);
    for (const format of ['A4', 'Letter']) {
      const file = path.join(folder, `${name}-${format}.pdf`);
      writeFileSync(file, await page.pdf({format, preferCSSPageSize: true}));
      const info = execFileSync('pdfinfo', [file], {encoding: 'utf8'});
      const count = Number(/^Pages:\s+(\d+)/m.exec(info)[1]);
      if (count !== 1) fail(name, `${count} pages of ${format}`);
      rmSync(file);
    }
  }
}

const everywhere = ['12-weeks', '12-weeks-1-session', '52-weeks-gap', 'fullest', 'no-entries', 'only-ratings', 'ten-years',
  'usual-week'];

async function axe(browser, all) {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  for (const colorScheme of ['light', 'dark']) {
    for (const viewport of widths) {
      // The page forbids scripts, also this one.
      const context = await browser.newContext({colorScheme, viewport, bypassCSP: true});
      const page = await context.newPage();
      // Every state once; the others differ in colour and width only, for which some will do.
      const first = colorScheme === 'light' && viewport === widths[0];
      for (const {name, url} of all.filter(({name}) => first || everywhere.includes(name))) {
        await page.goto(url);
        await page.locator('details').evaluateAll((all) => all.forEach((one) => one.open = true));
        await page.addScriptTag({content: source});
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        const {violations} = await page.evaluate((tags) => window.axe.run({runOnly: tags, resultTypes: ['violations']}), tags);
        for (const {id, nodes} of violations) {
          fail(name, `${colorScheme} at ${viewport.width}: ${id} at ${nodes[0].target} (${nodes.length})`);
        }
      }
      await context.close();
    }
  }
}

async function quiet(browser, all) {
  for (const {name, url} of all) {
    const context = await browser.newContext();
    const page = await context.newPage();
    page.on('console', (message) => fail(name, `console: ${message.text()}`));
    page.on('pageerror', (error) => fail(name, `error: ${error}`));
    page.on('dialog', (dialog) => { fail(name, 'a script ran'); dialog.dismiss(); });
    page.on('request', (request) => request.url() === url || fail(name, `request: ${request.url()}`));
    await page.goto(url, {waitUntil: 'networkidle'});
    const styled = await page.evaluate(() => getComputedStyle(document.querySelector('.tiles')).display);
    if (styled !== 'grid') fail(name, 'the policy forbids the style');
    const source = readFileSync(fileURLToPath(url), 'utf8').match(/<svg[^]*?<\/svg>/g);
    const broken = await page.evaluate((all) => all.filter((text) =>
      new DOMParser().parseFromString(text, 'image/svg+xml').querySelector('parsererror')).length, source);
    if (broken) fail(name, `${broken} SVG are not XML`);
    await context.close();
  }
}

// Runs in the page.
function labelsThatFail() {
  const bad = [];
  for (const svg of document.querySelectorAll('svg')) {
    const view = svg.viewBox.baseVal;
    const boxes = [...svg.querySelectorAll('text')].map((text) => ({text: text.textContent, box: text.getBBox()}))
      .filter(({box}) => box.width > 0);
    const slack = 0.6;
    for (const {text, box} of boxes) {
      if (box.x < view.x - slack || box.y < view.y - slack || box.x + box.width > view.width + slack ||
          box.y + box.height > view.height + slack) {
        bad.push(`${svg.getAttribute('aria-labelledby')}: "${text}" outside`);
      }
    }
    for (let i = 0; i < boxes.length; ++i) {
      for (let j = i + 1; j < boxes.length; ++j) {
        const [a, b] = [boxes[i].box, boxes[j].box];
        const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
        const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
        // The box of a text is higher than its letters.
        if (across > 0.5 && down > 3) bad.push(`${svg.getAttribute('aria-labelledby')}: "${boxes[i].text}" upon "${boxes[j].text}"`);
      }
    }
  }
  return bad;
}

async function labels(browser, all) {
  for (const viewport of widths) {
    const context = await browser.newContext({viewport});
    const page = await context.newPage();
    for (const {name, url} of all) {
      await page.goto(url);
      for (const label of await page.evaluate(labelsThatFail)) fail(name, `at ${viewport.width}: ${label}`);
    }
    await context.close();
  }
}

async function narrow(browser, all) {
  const context = await browser.newContext({viewport: {width: 320, height: 600}});
  const page = await context.newPage();
  for (const {name, url} of all) {
    await page.goto(url);
    await page.locator('details').evaluateAll((all) => all.forEach((one) => one.open = true));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) fail(name, `${width} px wide at 320 px`);
  }
}

const cases = {pages, axe, quiet, labels, narrow};
const all = reports(folder);
if (!cases[wanted] || all.length === 0) {
  console.error(`no case "${wanted}", or no report in ${folder}`);
  process.exit(2);
}
const browser = await launch();
try {
  await cases[wanted](browser, all);
} finally {
  await browser.close();
}
console.log(`${wanted}: ${all.length} reports, ${failures.length} failures`);
for (const failure of failures) console.log(`  ${failure}`);
process.exit(failures.length ? 1 : 0);

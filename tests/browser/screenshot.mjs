// SPDX-License-Identifier: MIT
// node screenshot.mjs REPORT.html PICTURE.png: the picture in the README, of synthetic data.
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {launch} from './browser.mjs';

const [, , report, picture] = process.argv;
const browser = await launch();
const page = await browser.newPage({viewport: {width: 880, height: 900}, deviceScaleFactor: 1});
await page.goto(pathToFileURL(path.resolve(report)).href);
const end = await page.evaluate(() => document.querySelector('section[aria-labelledby=h-change]').getBoundingClientRect().bottom);
await page.screenshot({path: picture, clip: {x: 0, y: 0, width: 880, height: Math.ceil(end) + 14}});
await browser.close();

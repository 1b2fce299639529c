// SPDX-License-Identifier: MIT
// node screenshot.mjs REPORT.html PICTURE.png: the picture in the README, of synthetic data.
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {deflateSync, inflateSync} from 'node:zlib';
import {launch} from './browser.mjs';

const [, , report, picture] = process.argv;
const browser = await launch();
const page = await browser.newPage({viewport: {width: 880, height: 1200}, deviceScaleFactor: 1});
await page.goto(pathToFileURL(path.resolve(report)).href);
const end = await page.evaluate(() => document.querySelector('section[aria-labelledby=h-pain]').getBoundingClientRect().bottom);
await page.screenshot({path: picture, clip: {x: 0, y: 0, width: 880, height: Math.ceil(end) + 14}});
await browser.close();

// Chromium is quick to write and lavish with bytes: the same pixels, packed well.
const chunks = [];
const png = readFileSync(picture);
for (let at = 8; at < png.length;) {
  const length = png.readUInt32BE(at);
  chunks.push({type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length)});
  at += length + 12;
}
const rows = inflateSync(Buffer.concat(chunks.filter(({type}) => type === 'IDAT').map(({data}) => data)));
const header = chunks.find(({type}) => type === 'IHDR').data;
const [stride, depth] = [header.readUInt32BE(0) * 3, 3]; // RGB, 8 bits
const plain = Buffer.alloc(rows.length);
for (let row = 0; row < header.readUInt32BE(4); ++row) {
  const from = row * (stride + 1);
  for (let i = 1; i <= stride; ++i) {
    const left = i > depth ? plain[from + i - depth] : 0;
    const up = row ? plain[from + i - stride - 1] : 0;
    const corner = row && i > depth ? plain[from + i - stride - 1 - depth] : 0;
    const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
    const paeth = a <= b && a <= c ? left : b <= c ? up : corner;
    plain[from + i] = rows[from + i] + [0, left, up, (left + up) >> 1, paeth][rows[from]];
  }
}
const packed = deflateSync(plain, {level: 9, memLevel: 9});
const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
};
function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; ++bit) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
writeFileSync(picture, Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), chunk('IDAT', packed),
  chunk('IEND', Buffer.alloc(0))]));

// SPDX-License-Identifier: MIT
// Debian's Chromium, without network and with a profile of its own that is gone afterwards.
import {readdirSync} from 'node:fs';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {chromium} from 'playwright-core';

export async function launch() {
  return chromium.launch({
    executablePath: process.env.MIDBACK_CHROMIUM || '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync', '--disable-lcd-text'],
  });
}

/// Every report in a folder: its name and its address.
export function reports(folder) {
  return readdirSync(folder).filter((file) => file.endsWith('.html')).sort().map((file) =>
    ({name: path.basename(file, '.html'), url: pathToFileURL(path.join(folder, file)).href}));
}

export const widths = [{width: 1280, height: 900}, {width: 375, height: 812}];

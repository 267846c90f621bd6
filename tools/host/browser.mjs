// Chromium through Playwright: the installed one, cut off from every address but this machine's own.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { beforeExit, findOnPath } from './processes.mjs';

/** Where Chromium or a browser of its family is, or undefined. */
export function findChromium() {
  const named = process.env.CHROMIUM_EXECUTABLE;
  if (named) return existsSync(named) ? named : undefined;
  const usual = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    // Playwright's own, where somebody has run `playwright-core install chromium`.
    chromium.executablePath(),
  ];
  return findOnPath(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']) ?? usual.find((path) => path && existsSync(path));
}

/**
 * @param {{ locale?: string, width?: number, height?: number, scale?: number }} [options]
 */
export async function startBrowser({ locale = 'zh-CN', width = 1400, height = 900, scale = 1 } = {}) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium');
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    // Ours end the server too, in order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Containers give /dev/shm 64 MB.
      '--disable-dev-shm-usage',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  const forget = beforeExit(() => browser.close());
  const context = await browser.newContext({ locale, viewport: { width, height }, deviceScaleFactor: scale, permissions: [] });
  const page = await context.newPage();
  /** @type {Set<string>} */
  const outsideRequests = new Set();
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(http|ws)s?:$/.test(url.protocol) && url.hostname !== '127.0.0.1') outsideRequests.add(url.origin + url.pathname);
  });
  return {
    page,
    outsideRequests,
    stop: async () => {
      forget();
      await browser.close();
    },
  };
}

/**
 * Opens the page of a server that asks for its password, and gives it.
 * @param {import('playwright-core').Page} page
 * @param {string} origin
 * @param {string} password
 */
export async function logIn(page, origin, password) {
  const answer = await page.request.post(`${origin}/login`, { form: { password, base: '.', href: `${origin}/login` }, maxRedirects: 0 });
  if (answer.status() !== 302) throw new Error(`code-server refused the password: status ${answer.status()}`);
}

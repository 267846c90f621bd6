// Takes the README's pictures, docs/images/*.png, in the real editor from the sample documents.
//
// Usage: npm run package && node tools/screenshots.mjs
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { logIn, startBrowser } from './host/browser.mjs';
import { makeWorkspace } from './host/extensionHost.mjs';
import { ensureHost } from './host/install.mjs';
import { endEverythingOnSignals, exitCleanly } from './host/processes.mjs';
import { installExtension, makeProfile, startServer } from './host/server.mjs';
import { focusEditor, languageItem, openFromExplorer, openWorkbench, outlineAlone, outlineRows, quickPickRows, readerSettings, settle, showOutline, widenSideBar } from './host/workbench.mjs';
import { say } from './say.mjs';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const images = join(projectRoot, 'docs', 'images');

endEverythingOnSignals();
const host = await ensureHost();
mkdirSync(images, { recursive: true });
const workspace = makeWorkspace(undefined, { fixtures: false });
const profile = makeProfile({ settings: { ...readerSettings, 'editor.minimap.enabled': false, 'window.commandCenter': false, 'workbench.layoutControl.enabled': false } });
await installExtension(host, profile, join(projectRoot, 'dist', 'gongwen.vsix'));
const server = await startServer(host, profile, { chinese: true });
const { page, stop } = await startBrowser({ width: 1180, height: 720, scale: 1.25 });
page.setDefaultTimeout(30_000);

const picture = async (/** @type {string} */ name) => {
  await settle(page);
  await page.screenshot({ path: join(images, `${name}.png`) });
  say(`docs/images/${name}.png`, `docs/images/${name}.png`);
};
const open = async (/** @type {string} */ name) => {
  await outlineAlone(page, false);
  await openFromExplorer(page, name);
  await languageItem(page).filter({ hasText: '公文' }).waitFor();
  await outlineRows(page).first().waitFor();
};
const press = async (/** @type {string[]} */ ...keys) => {
  for (const key of keys) await page.keyboard.press(key);
};

await logIn(page, server.origin, profile.password);
await openWorkbench(page, `${server.origin}/?folder=${encodeURIComponent(workspace.folder)}`);
await showOutline(page);
await widenSideBar(page, 70);

await open('讲话稿.txt');
await outlineAlone(page, true);
await picture('outline');

await focusEditor(page);
await press('Control+K', 'Control+0');
await page.locator('.editor-instance .codicon-folding-collapsed').first().waitFor();
await picture('folding');
await press('Control+K', 'Control+J');

await press('Control+Shift+O');
await quickPickRows(page).nth(3).waitFor();
await picture('go-to-symbol');
await press('Escape');

await open('粘贴成一行.txt');
await outlineAlone(page, true);
await picture('one-line');

await open('印发通知（含附件）.txt');
await outlineAlone(page, true);
await picture('attachment');

await outlineAlone(page, false);
await openFromExplorer(page, '编码GB18030.txt');
await page.locator('.notification-list-item').locator('.monaco-button', { hasText: /GB18030/ }).first().waitFor();
await page.mouse.move(2, 2);
await page.waitForFunction(() => document.getAnimations().every((animation) => animation.playState !== 'running'));
await page.screenshot({ path: join(images, 'encoding.png') });

await stop();
await server.stop();
workspace.remove();
rmSync(profile.root, { recursive: true, force: true });
await exitCleanly(0);

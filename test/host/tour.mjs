// What the tours through the real editor have in common: a server with the extension, a browser on it, and stops that are tests.
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { logIn, startBrowser } from '../../tools/host/browser.mjs';
import { makeWorkspace } from '../../tools/host/extensionHost.mjs';
import { installExtension, makeProfile, restrictedSettings, startServer } from '../../tools/host/server.mjs';
import { openWorkbench, readerSettings } from '../../tools/host/workbench.mjs';

/**
 * @typedef {object} Tour
 * @property {import('playwright-core').Page} page
 * @property {string} folder  the throw-away workspace
 * @property {(name: string, look: () => Promise<unknown>) => Promise<void>} step  one stop; the tour goes on when it fails, and there is a screenshot of it
 * @property {(count: number, reason: string) => void} skip
 */

/**
 * @param {import('../../tools/host/install.mjs').Host} host
 * @param {{ name: string, vsix: string, samples?: string, screenshots: string, settings?: Record<string, unknown>, restricted?: boolean, prepare?: (folder: string) => void }} options  restricted: the workspace is not trusted, and nobody is asked; prepare: puts files into the workspace before it is opened
 * @param {(tour: Tour) => Promise<void>} go
 * @returns {Promise<import('../../tools/host/extensionHost.mjs').SuiteResult>}
 */
export async function tour(host, { name: tourName, vsix, samples, screenshots, settings = {}, restricted = false, prepare }, go) {
  const result = { passed: 0, failed: 0, skipped: 0, output: '' };
  const print = (/** @type {string} */ line) => (result.output += `${line}\n`);
  const workspace = makeWorkspace(samples);
  prepare?.(workspace.folder);
  const profile = makeProfile({ settings: { ...readerSettings, ...(restricted ? restrictedSettings : {}), ...settings } });
  /** @type {(() => Promise<unknown>)[]} */
  const stops = [];
  try {
    await installExtension(host, profile, vsix);
    const server = await startServer(host, profile, { chinese: true, restricted });
    stops.push(server.stop);
    const { page, outsideRequests, stop } = await startBrowser();
    stops.push(stop);
    page.setDefaultTimeout(20_000);
    const pageErrors = /** @type {string[]} */ ([]);
    page.on('pageerror', (error) => pageErrors.push(error.message));
    mkdirSync(screenshots, { recursive: true });

    let number = 0;
    /** @type {Tour['step']} */
    const step = async (name, look) => {
      const started = Date.now();
      number += 1;
      try {
        await look();
        result.passed += 1;
        print(`✔ ${name} (${Date.now() - started} ms)`);
      } catch (error) {
        result.failed += 1;
        print(`✘ ${name}\n${error instanceof Error ? error.stack : error}`);
      }
      await page.screenshot({ path: join(screenshots, `${tourName}-${String(number).padStart(2, '0')}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`) }).catch(() => undefined);
    };
    /** @type {Tour['skip']} */
    const skip = (count, reason) => {
      result.skipped += count;
      print(`- ${reason}`);
    };

    await logIn(page, server.origin, profile.password);
    await openWorkbench(page, `${server.origin}/?folder=${encodeURIComponent(workspace.folder)}`);
    await go({ page, folder: workspace.folder, step, skip });
    await step('the page asks nothing of the network and throws nothing', async () => {
      assert.deepEqual([...outsideRequests], []);
      assert.deepEqual(pageErrors, []);
    });
  } catch (error) {
    result.failed += 1;
    print(`✘ the ${tourName} broke off\n${error instanceof Error ? error.stack : error}`);
  } finally {
    for (const stop of stops.reverse()) await stop().catch((error) => print(String(error)));
    rmSync(profile.root, { recursive: true, force: true });
    workspace.remove();
  }
  return { ...result, output: result.output.trimEnd() };
}

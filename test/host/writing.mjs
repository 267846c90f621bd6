// Somebody writes with a Chinese input method while the extension makes suggestions: what is composed must arrive as composed.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { focusEditor, languageItem, nextFrame, openFromExplorer } from '../../tools/host/workbench.mjs';
import { tour } from './tour.mjs';

const NAME = '输入法.gongwen';
const OPENING = '关于试验的通知\n\n各科室：\n\n';
const TERM = '“四个意识”';

/**
 * @param {import('../../tools/host/install.mjs').Host} host
 * @param {{ vsix: string, samples?: string, screenshots: string }} options
 * @returns {Promise<import('../../tools/host/extensionHost.mjs').SuiteResult>}
 */
export function writing(host, { vsix, samples, screenshots }) {
  const prepare = (/** @type {string} */ folder) => writeFileSync(join(folder, NAME), OPENING);
  return tour(host, { name: 'writing', vsix, samples, screenshots, settings: { 'files.autoSave': 'off' }, prepare }, async ({ page, folder, step }) => {
    const keyboard = await inputMethod(page);
    const suggestions = page.locator('.editor-widget.suggest-widget.visible .monaco-list-row');
    const offered = suggestions.filter({ hasText: '四个意识' }).first();
    const isOffered = () => offered.waitFor({ timeout: 10_000 });
    const file = join(folder, NAME);

    /** What has been written since the last call, as it is on the disk; then the document is as it was opened. */
    const written = async () => {
      await page.keyboard.press('Escape');
      await page.locator('.tabs-container .tab.active.dirty', { hasText: NAME }).waitFor();
      await page.keyboard.press('Control+S');
      await page.locator('.tabs-container .tab.active:not(.dirty)', { hasText: NAME }).waitFor();
      return readFileSync(file, 'utf8').slice(OPENING.length);
    };
    const fresh = async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(OPENING);
      await page.keyboard.press('Escape');
    };

    await openFromExplorer(page, NAME);
    await languageItem(page).filter({ hasText: '公文' }).waitFor();
    await focusEditor(page);
    await step('letters that are no composition bring suggestions', async () => {
      // The server starts with the document: from its first answer on suggestions are quick.
      for (let tries = 0; tries < 20 && !(await offered.isVisible()); tries += 1) {
        await fresh();
        await page.keyboard.type('sgys', { delay: 50 });
        await offered.waitFor({ timeout: 2000 }).catch(() => undefined);
      }
      await isOffered();
      assert.equal(await written(), 'sgys');
    });
    await step('what is composed and committed stands in the text once, and nothing else', async () => {
      await fresh();
      await keyboard.compose('s', 'sg', 'sgy', 'sgys');
      await keyboard.commit('四个意');
      await isOffered();
      assert.equal(await written(), '四个意');
    });
    await step('a suggestion that is taken after a composition replaces exactly what was composed', async () => {
      await fresh();
      await keyboard.commit('做到');
      await keyboard.compose('s', 'sg', 'sgy');
      await keyboard.commit('四个意');
      await isOffered();
      await page.keyboard.press('Tab');
      assert.equal(await written(), `做到${TERM}`);
    });
    await step('Enter in a composition belongs to the input method: it takes no suggestion and breaks no line', async () => {
      await fresh();
      await keyboard.commit('四个意');
      await isOffered();
      await keyboard.compose('s', 'sh', 'shi');
      await keyboard.enter();
      // With Enter the input method gives the letters themselves.
      await keyboard.commit('shi');
      assert.equal(await written(), '四个意shi');
    });
    await step('a composition that is given up leaves nothing behind', async () => {
      await fresh();
      await keyboard.commit('四个');
      await keyboard.compose('y', 'yi');
      await keyboard.compose('');
      await keyboard.commit('意');
      await isOffered();
      assert.equal(await written(), '四个意');
    });
    await step('Enter outside of a composition breaks the line though a suggestion is shown', async () => {
      await fresh();
      await keyboard.commit('四个意');
      await isOffered();
      await page.keyboard.press('Enter');
      assert.equal(await written(), '四个意\n');
    });
    await step('a Chinese mark takes the suggestion for letters, and is written behind it', async () => {
      await fresh();
      await page.keyboard.type('sgys', { delay: 50 });
      await isOffered();
      await nextFrame(page);
      await page.keyboard.insertText('，');
      assert.equal(await written(), `${TERM}，`);
    });
    await step('a Chinese mark behind Chinese characters is only a mark', async () => {
      // Nobody composes in the frames right after a whole text was replaced: what that had asked for may still be on its way.
      for (let tries = 0; tries < 5 && !(await offered.isVisible()); tries += 1) {
        await fresh();
        await keyboard.compose('s', 'sg', 'sgy');
        await keyboard.commit('四个意');
        await offered.waitFor({ timeout: 2000 }).catch(() => undefined);
      }
      await isOffered();
      await nextFrame(page);
      await page.keyboard.insertText('，');
      assert.equal(await written(), '四个意，');
    });
    await step('a sentence composed word by word arrives whole', async () => {
      await fresh();
      const words = ['各单位', '要', '增强', '“', '四个', '意识', '”', '，', '做到', '两个', '维护', '。'];
      for (const word of words) {
        if (/\p{L}/u.test(word)) await keyboard.compose(...[...word].map((_, index) => 'abc'.slice(0, index + 1)));
        await keyboard.commit(word);
      }
      // The editor closes quotation marks itself, and passes over its own closing mark.
      assert.equal(await written(), words.join(''));
    });

    const LIST = '一、主要任务\n（一）调查\n（二）整改';
    const lineWith = (/** @type {string} */ words) => page.locator('.view-line', { hasText: words }).first();
    await step('Enter behind a numbered line gives the next number, Tab makes it one level lower, Enter takes it away', async () => {
      // The key is bound as soon as the extension has seen where the cursor is.
      for (let tries = 0; tries < 10 && !(await lineWith('（三）').isVisible()); tries += 1) {
        await fresh();
        await page.keyboard.insertText(LIST);
        await page.keyboard.press('Escape');
        await page.keyboard.press('End');
        await nextFrame(page);
        await page.keyboard.press('Enter');
        await lineWith('（三）').waitFor({ timeout: 2000 }).catch(() => undefined);
      }
      await keyboard.commit('总结');
      await page.keyboard.press('Enter');
      await lineWith('（四）').waitFor();
      // On a busy machine the answer may come too late for the key, which is the editor's then.
      for (let tries = 0; tries < 5 && !(await lineWith('1.').isVisible()); tries += 1) {
        await page.keyboard.press('Tab');
        await lineWith('1.').waitFor({ timeout: 2000 }).catch(() => undefined);
      }
      await lineWith('1.').waitFor();
      await page.keyboard.press('Shift+Tab');
      await lineWith('（四）').waitFor();
      await page.keyboard.press('Enter');
      await lineWith('（四）').waitFor({ state: 'detached' });
      assert.equal(await written(), `${LIST}\n（三）总结\n`);
    });
    await step('Shift+Enter behind a numbered line only breaks it; so does Enter in a composition, which gives its letters', async () => {
      await fresh();
      await page.keyboard.insertText(LIST);
      await page.keyboard.press('Escape');
      await page.keyboard.press('End');
      await page.keyboard.press('Shift+Enter');
      await keyboard.commit('各单位要抓好落实。');
      assert.equal(await written(), `${LIST}\n各单位要抓好落实。`);
      await fresh();
      await page.keyboard.insertText(LIST);
      await page.keyboard.press('End');
      await keyboard.compose('s', 'sh', 'shi');
      await keyboard.enter();
      await keyboard.commit('shi');
      assert.equal(await written(), `${LIST}shi`);
    });
  });
}

/**
 * The keyboard of somebody with a Chinese input method, on the level on which a browser hears of one.
 * @param {import('playwright-core').Page} page
 */
async function inputMethod(page) {
  const session = await page.context().newCDPSession(page);
  return {
    /** What stands underlined at the cursor, step by step. @param {string[]} steps */
    compose: async (...steps) => {
      for (const text of steps) {
        await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        await nextFrame(page);
      }
    },
    /** Ends the composition with this text. @param {string} text */
    commit: async (text) => {
      await session.send('Input.insertText', { text });
      await nextFrame(page);
    },
    /** The Enter key as a page gets it while an input method has it: key code 229. */
    enter: async () => {
      const key = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
      await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
  };
}

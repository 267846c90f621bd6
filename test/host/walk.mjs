// A person's walk through the real editor: open the samples, read the Outline, fold, go to a symbol, look at breadcrumbs and sticky
// scroll. Every stop is a test, and leaves a screenshot.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  caretLine,
  fillQuickPick,
  focusEditor,
  foldedCount,
  languageItem,
  nextFrame,
  openFromExplorer,
  outlineAlone,
  outlineLabels,
  outlineRows,
  quickPickRows,
  settle,
  showOutline,
} from '../../tools/host/workbench.mjs';
import { tour } from './tour.mjs';

const ORDINARY = '买菜清单.txt';
const NOT_OFFICIAL = [ORDINARY, '普通文本.txt', 'notes.txt'];
/** Names terms. */
const WITH_TERMS = '用语.gongwen';
const OTHER_ENCODING = /GB18030/;

/**
 * @param {import('../../tools/host/install.mjs').Host} host
 * @param {{ vsix: string, samples?: string, screenshots: string }} options
 * @returns {Promise<import('../../tools/host/extensionHost.mjs').SuiteResult>}
 */
export function walk(host, { vsix, samples, screenshots }) {
  const prepare = (/** @type {string} */ folder) => writeFileSync(join(folder, WITH_TERMS), '关于试验的通知\n\n各科室：\n\n　　增强“四个意识”。\n');
  return tour(host, { name: 'walk', vsix, samples, screenshots, prepare }, async ({ page, folder, step, skip }) => {
    const documents = readdirSync(folder).filter((name) => name.endsWith('.txt') && !NOT_OFFICIAL.includes(name) && !OTHER_ENCODING.test(name));
    await showOutline(page);

    // The hosts' suites open every sample; a person looks at a few, of all sorts.
    for (const name of documents.filter((_, index) => index % 5 === 0)) {
      await step(`open ${name} and read its outline`, async () => {
        await openFromExplorer(page, name);
        await languageItem(page).filter({ hasText: '公文' }).waitFor({ timeout: 30_000 });
        await outlineRows(page).first().waitFor({ timeout: 30_000 });
        await settle(page);
      });
    }

    const main = mainDocument(folder, documents);
    if (!main) {
      skip(5, 'fold, go to symbol, breadcrumbs, sticky scroll: no sample has two headings on lines of their own');
    } else {
      await step('the Outline lists the headings of the text', async () => {
        await openFromExplorer(page, main.name);
        await outlineAlone(page, true);
        await outlineRows(page).filter({ hasText: main.second.text }).first().waitFor();
        const labels = await outlineLabels(page);
        assert.ok(labels.includes(main.first.text) && labels.includes(main.second.text), `not both in ${JSON.stringify(labels)}`);
        await settle(page);
      });
      await step('sections fold and unfold', async () => {
        await outlineAlone(page, false);
        await focusEditor(page);
        const before = await page.locator('.editor-instance .view-line').count();
        await page.keyboard.press('Control+K');
        await page.keyboard.press('Control+0');
        await page.locator('.editor-instance .codicon-folding-collapsed').first().waitFor();
        const after = await page.locator('.editor-instance .view-line').count();
        assert.ok(after < before, `${before} lines in view before folding, ${after} after`);
        await page.screenshot({ path: join(screenshots, 'walk-folded.png') });
        await page.keyboard.press('Control+K');
        await page.keyboard.press('Control+J');
        await page.waitForFunction(() => document.querySelectorAll('.editor-instance .codicon-folding-collapsed').length === 0);
        assert.equal(await foldedCount(page), 0);
      });
      await step('Go to Symbol jumps to a heading', async () => {
        await focusEditor(page);
        await page.keyboard.press('Control+Shift+O');
        await quickPickRows(page).filter({ hasText: main.second.text }).first().waitFor();
        await page.screenshot({ path: join(screenshots, 'walk-go-to-symbol.png') });
        await fillQuickPick(page, `@${main.second.text}`);
        // Enter takes the focused row: until the list is filtered that is another one.
        await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: main.second.text }).waitFor();
        await page.keyboard.press('Enter');
        await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
        for (let frames = 0; frames < 300 && (await caretLine(page)) !== main.second.line; frames += 1) await nextFrame(page);
        assert.equal(await caretLine(page), main.second.line);
      });
      await step('breadcrumbs name the heading that the caret is in', async () => {
        await page.locator('.breadcrumbs-control', { hasText: main.second.text }).waitFor();
      });
      await step('sticky scroll keeps the heading in view', async () => {
        // Short enough that the section is longer than the window.
        await page.setViewportSize({ width: 1000, height: 360 });
        const wanted = page.locator('.sticky-widget .sticky-line-content', { hasText: /[一二三四五六七八九十]、/ });
        await page.locator('.editor-group-container.active .editor-instance .monaco-editor').hover();
        for (let turns = 0; turns < 60 && !(await wanted.first().isVisible()); turns += 1) {
          await page.mouse.wheel(0, 60);
          await nextFrame(page);
        }
        await wanted.first().waitFor({ timeout: 5000 });
      });
      await page.setViewportSize({ width: 1400, height: 900 });
    }

    const text = () => page.locator('.editor-group-container.active .view-lines').innerText().then((shown) => shown.replaceAll('\u00a0', ' '));
    const term = page.locator('.editor-instance .view-line span', { hasText: '四个意识' }).last();
    const link = (/** @type {string} */ name) => page.locator('.monaco-hover').getByRole('link', { name, exact: true }).first();
    // A hover that the editor has just hidden, because something was typed, comes back only when the pointer moves again.
    const explain = async () => {
      for (let tries = 0; tries < 5 && !(await link('插入').isVisible()); tries += 1) {
        await page.mouse.move(700, 700);
        await term.hover();
        await link('插入').waitFor({ timeout: 4000 }).catch(() => undefined);
      }
      await link('插入').waitFor();
    };
    await step('a hover explains a term, and its link puts the term at the cursor', async () => {
      await openFromExplorer(page, WITH_TERMS);
      await focusEditor(page);
      await page.keyboard.press('Control+End');
      await explain();
      await link('插入').click();
      await page.locator('.editor-instance .view-line', { hasText: /^增强“四个意识”$/ }).waitFor();
      // The text comes first, then the caret: from the hover back into the editor.
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
      await page.keyboard.type('。');
      assert.match(await text(), /增强“四个意识”。\s*$/);
    });
    await step('its entry opens as a page of its own, and a peek shows the same', async () => {
      await explain();
      await link('全文与依据').click();
      await page.locator('.tabs-container .tab.active', { hasText: '四个意识.词条' }).waitFor();
      await page.locator('.view-line', { hasText: '看齐意识' }).waitFor();
      await page.keyboard.press('Control+W');
      await term.click();
      await page.keyboard.press('Control+Shift+F10');
      await page.locator('.peekview-widget .view-line', { hasText: '看齐意识' }).waitFor();
      await page.screenshot({ path: join(screenshots, 'walk-peek.png') });
      await page.keyboard.press('Escape');
    });
    await step('the view of terms lists them by field, and what is found by pinyin goes to the cursor', async () => {
      await page.locator('.activitybar').getByRole('tab', { name: /^公文/ }).click();
      await page.locator('.pane-body .monaco-list-row', { hasText: '政治建设' }).first().click();
      await page.locator('.pane-body .monaco-list-row', { hasText: '四个自信' }).waitFor();
      await page.screenshot({ path: join(screenshots, 'walk-terms.png') });
      await focusEditor(page);
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Control+Alt+U');
      await fillQuickPick(page, 'sgzx');
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: '四个自信' }).waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.editor-instance .view-line', { hasText: '“四个自信”' }).waitFor();
      await page.locator('.activitybar').getByRole('tab', { name: /^资源管理器/ }).first().click();
    });

    const otherEncoding = readdirSync(folder).find((name) => OTHER_ENCODING.test(name));
    if (otherEncoding) {
      await step('a text in another encoding is offered to be reopened, and then reads well', async () => {
        await openFromExplorer(page, otherEncoding);
        await page.locator('.notification-list-item').locator('.monaco-button', { hasText: /GB18030/ }).first().click({ timeout: 15_000 });
        await page.locator('.statusbar-item[id="status.editor.encoding"]', { hasText: /GB ?18030/ }).waitFor();
        await languageItem(page).filter({ hasText: '公文' }).waitFor();
        await outlineRows(page).first().waitFor();
      });
    }
    await step('an ordinary text stays plain text', async () => {
      await openFromExplorer(page, ORDINARY);
      await languageItem(page).filter({ hasText: /Plain Text|纯文本/ }).waitFor();
      await page.waitForFunction(() => document.querySelectorAll('.outline-tree .monaco-list-row').length === 0);
    });
  });
}

/**
 * The sample for the longer stops: two first-level headings on lines of their own, found here by the plainest of patterns.
 * @param {string} folder
 * @param {string[]} names
 */
function mainDocument(folder, names) {
  const found = names.flatMap((name) => {
    const lines = readFileSync(join(folder, name), 'utf8').split(/\r\n|\r|\n/);
    const headings = lines.flatMap((line, index) => {
      const heading = /^[\u3000 ]*([一二三四五]、[^。：；，！？]{2,24})$/.exec(line)?.[1];
      return heading ? [{ text: heading, line: index + 1 }] : [];
    });
    const [first, second] = headings;
    return first && second ? [{ name, first, second, sectionLines: second.line - first.line }] : [];
  });
  // The longest section scrolls best.
  return found.sort((left, right) => right.sectionLines - left.sectionLines)[0];
}

// Somebody pastes a text with mistakes, reads what is found, mends it, reads why, chooses what is checked; first in Restricted Mode.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillQuickPick, focusEditor, languageItem, openFromExplorer, paste, quickPickRows, runCommand, settle } from '../../tools/host/workbench.mjs';
import { tour } from './tour.mjs';

const WITH_MISTAKES = '关于做好档案工作的通知\n\n各科室：\n\n会议强调，，要抓好落实。各科室要周密布署。\n\n一、加强领导\n各科室要认真落实责任。\n\n三、按时完成\n请某某局于月底前报送清单。\n\n特此通知。\n';
const UNITS_TEXT = '单位用语.gongwen';

/**
 * @param {import('../../tools/host/install.mjs').Host} host
 * @param {{ vsix: string, samples?: string, screenshots: string }} options
 * @returns {Promise<import('../../tools/host/extensionHost.mjs').SuiteResult>}
 */
export function checking(host, { vsix, samples, screenshots }) {
  const prepare = (/** @type {string} */ folder) => {
    writeFileSync(join(folder, UNITS_TEXT), '关于试验的通知\n\n各科室：\n\n请县府办会同各科室抓好落实。。\n');
    mkdirSync(join(folder, '.gongwen'));
    writeFileSync(join(folder, '.gongwen', 'rules.yaml'), 'rules:\n  - { id: 全称, words: [县府办], message: 单位名称写全称。 }\n');
  };
  return tour(host, { name: 'checking', vsix, samples, screenshots, restricted: true, prepare }, async ({ page, step }) => {
    const problemRows = page.locator('.markers-panel .monaco-list-row');
    const problem = (/** @type {string | RegExp} */ text) => problemRows.filter({ hasText: text }).first();
    const gone = (/** @type {import('playwright-core').Locator} */ what) => what.waitFor({ state: 'hidden' });
    const status = page.locator('.statusbar-item[id$="gongwen.checks"]');

    await step('in Restricted Mode built-in rules run and the unit’s do not', async () => {
      await openFromExplorer(page, UNITS_TEXT);
      await languageItem(page).filter({ hasText: '公文' }).waitFor();
      await page.keyboard.press('Control+Shift+M');
      await problem('“。。”连用').waitFor();
      assert.equal(await problem('单位名称写全称').count(), 0);
      await problem('受限模式').waitFor();
    });
    await step('trusting the workspace lets them run', async () => {
      await runCommand(page, /Manage Workspace Trust/);
      await page.locator('.workspace-trust-editor .workspace-trust-buttons-row .monaco-button', { hasText: /Trust|信任/ }).first().click();
      await openFromExplorer(page, UNITS_TEXT);
      await problem('单位名称写全称').waitFor();
      await gone(problem('受限模式'));
    });
    await step('a pasted text is underlined where it is wrong, and the Problems view lists it', async () => {
      await runCommand(page, 'File: New Untitled Text File');
      await focusEditor(page);
      await paste(page, WITH_MISTAKES);
      await languageItem(page).filter({ hasText: '公文' }).waitFor();
      await page.locator('.editor-instance .squiggly-warning').first().waitFor();
      await problem('“，，”连用').waitFor();
      await problem('“布署”应为“部署”').waitFor();
      await problem('缺“二、”').waitFor();
      await status.filter({ hasText: /起草\s*3/ }).waitFor();
      await settle(page);
    });
    await step('a fix is taken from the light bulb', async () => {
      // At its left: further right the rule's name is a link.
      await problem('“，，”连用').dblclick({ position: { x: 110, y: 10 } });
      const fix = page.locator('.action-widget .monaco-list-row', { hasText: '改为“，”' }).first();
      // The list of problems gives the keyboard back to the text when it will.
      for (let tries = 0; tries < 5 && !(await fix.isVisible()); tries += 1) {
        await focusEditor(page);
        await page.keyboard.press('Control+.');
        await fix.waitFor({ timeout: 4000 }).catch(() => undefined);
      }
      await fix.waitFor();
      await page.screenshot({ path: join(screenshots, 'checking-light-bulb.png') });
      await fix.click();
      await page.locator('.editor-instance .view-line', { hasText: '会议强调，要抓好落实。' }).waitFor();
      await gone(problem('“，，”连用'));
    });
    await step('a hover links to the page of the rule', async () => {
      const link = page.locator('.monaco-hover a.code-link', { hasText: 'wording/confusable' }).first();
      // A hover that the editor has just hidden comes back only when the pointer moves again.
      for (let tries = 0; tries < 5 && !(await link.isVisible()); tries += 1) {
        await page.mouse.move(700, 600);
        await page.locator('.editor-instance .squiggly-warning').first().hover({ force: true });
        await link.waitFor({ timeout: 4000 }).catch(() => undefined);
      }
      await link.click();
      await page.locator('.tabs-container .tab.active', { hasText: '易混字词' }).waitFor();
      await page.locator('.editor-instance .view-line', { hasText: 'wording/confusable' }).first().waitFor();
      await settle(page);
      await page.keyboard.press('Control+W');
    });
    await step('the status bar names the profile, and changes it', async () => {
      await page.locator('.tabs-container .tab', { hasText: /Untitled|未命名|关于做好/ }).first().click();
      await status.filter({ hasText: /起草\s*2/ }).click();
      await quickPickRows(page).nth(2).waitFor();
      await page.screenshot({ path: join(screenshots, 'checking-profile.png') });
      await fillQuickPick(page, '校核');
      await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: '校核' }).waitFor();
      await page.keyboard.press('Enter');
      await status.filter({ hasText: /校核\s*3/ }).waitFor();
      await problem('“某某”是占位').waitFor();
    });
    await step('one command mends the rest that needs no choice', async () => {
      await focusEditor(page);
      await page.keyboard.press('Control+Alt+X');
      await page.keyboard.press('f');
      await page.locator('.editor-instance .view-line', { hasText: '周密部署' }).waitFor();
    });
  });
}

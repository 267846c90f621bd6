// Somebody drafts a notice: takes it from a template, fills it in, changes its sections, checks it, saves it, and makes a template of it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fillQuickPick, focusEditor, languageItem, quickPickRows, runCommand, settle } from '../../tools/host/workbench.mjs';
import { tour } from './tour.mjs';

const TITLE = '青禾县档案局关于开展档案安全专项检查的通知';
const UNIT = '青禾县档案局';
const FILE = '专项检查通知.gongwen';
const TEMPLATE = '本局检查';
const CONTENTS = ['（一）档案库房安全；', '（二）档案实体保管；', '（三）档案数据备份。'];
const ITEMS = CONTENTS;
const DEMANDS = ['（一）加强组织领导', '（二）认真自查自纠', '（三）及时报送情况'];
/** What the view 提纲 lists, after one thing and another. */
const AS_DRAFTED = ['一、检查内容', ...ITEMS, '二、检查范围', '三、检查时间', '四、检查方式', '五、工作要求', ...DEMANDS];
const WITH_ITEM = ['一、检查内容', ...ITEMS.slice(0, 2), '（三）档案利用登记；', '（四）档案数据备份。', ...AS_DRAFTED.slice(4)];
const WITH_HEADING = ['一、检查内容', ...ITEMS, '二、检查对象', '三、检查范围', '四、检查时间', '五、检查方式', '六、工作要求', ...DEMANDS];
const MANNER_FIRST = ['一、检查内容', ...ITEMS, '二、检查对象', '三、检查范围', '四、检查方式', '五、检查时间', '六、工作要求', ...DEMANDS];

/**
 * @param {import('../../tools/host/install.mjs').Host} host
 * @param {{ vsix: string, samples?: string, screenshots: string }} options
 * @returns {Promise<import('../../tools/host/extensionHost.mjs').SuiteResult>}
 */
export function drafting(host, { vsix, samples, screenshots }) {
  return tour(host, { name: 'drafting', vsix, samples, screenshots, settings: { 'files.autoSave': 'off' } }, async ({ page, folder, step }) => {
    const { keyboard } = page;
    const picture = (/** @type {string} */ name) => page.screenshot({ path: join(screenshots, `drafting-${name}.png`) });
    const editor = page.locator('.editor-group-container.active');
    const line = (/** @type {string | RegExp} */ text) => editor.locator('.view-line', { hasText: text }).first();
    const tab = (/** @type {string | RegExp} */ name) => page.locator('.tabs-container .tab', { hasText: name });
    const chosenRow = (/** @type {string | RegExp} */ text) => page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text });
    const question = (/** @type {string | RegExp} */ text) => page.locator('.quick-input-widget:not(.hidden)', { hasText: text });
    const problems = page.locator('.markers-panel .monaco-list-row .marker-message-line');
    const status = (/** @type {string} */ id) => page.locator(`.statusbar-item[id$="gongwen.${id}"]`);
    const pane = page.locator('.pane', { has: page.locator('.pane-header', { hasText: /提纲/ }) });
    const section = (/** @type {string} */ name) => pane.locator('.monaco-list-row', { hasText: name }).first();
    const ourViews = page.locator('.activitybar').getByRole('tab', { name: /^公文/ });
    const inSection = (/** @type {string} */ name) => pane.locator('.monaco-list-row.selected', { hasText: name }).waitFor();
    const chord = async (/** @type {string} */ key) => {
      await keyboard.press('Control+Alt+X');
      await keyboard.press(key);
    };
    /** Puts the caret before the number of a section or behind all of its line with one click, and waits until the extension knows: the view shows where the caret is. */
    const caretAt = async (/** @type {string} */ text, /** @type {'beginning' | 'end'} */ place) => {
      await line(text).click({ position: { x: place === 'beginning' ? 30 : 600, y: 8 } });
      await inSection(text);
    };
    /** Waits until the view 提纲 lists these and nothing else. */
    const outlineIs = async (/** @type {string[]} */ wanted) => {
      const read = () => pane.locator('.monaco-list-row').evaluateAll((rows) => rows.sort((one, other) => Number(one.getAttribute('data-index')) - Number(other.getAttribute('data-index'))).map((row) => row.querySelector('.label-name')?.textContent ?? ''));
      const isThere = async () => JSON.stringify(await read()) === JSON.stringify(wanted);
      const end = Date.now() + 20_000;
      while (!(await isThere()) && Date.now() < end) await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 200 })));
      assert.deepEqual(await read(), wanted);
    };

    await step('File > New File… leads to the kinds of documents', async () => {
      // With nothing but its own text files to offer, the editor makes one without asking.
      await ourViews.waitFor();
      await runCommand(page, 'Create: New File...');
      await quickPickRows(page).filter({ hasText: '新建公文' }).first().waitFor();
      await picture('new-file');
      await quickPickRows(page).filter({ hasText: '新建公文' }).first().click();
      await question('法定公文').waitFor();
      await line('关于').waitFor();
    });
    await step('a kind is found by its name, its forms follow', async () => {
      await fillQuickPick(page, '通知');
      await chosenRow('通知').waitFor();
      await picture('kind');
      await keyboard.press('Enter');
      await question('(2/').waitFor();
      await fillQuickPick(page, '检查');
      await chosenRow('检查').waitFor();
      await line('专项检查的通知').waitFor();
    });
    await step('the preview says what is typed, and a step back has it still', async () => {
      await keyboard.press('Enter');
      await question('检查名称').waitFor();
      await fillQuickPick(page, '档案安全专项检查');
      await line('关于开展档案安全专项检查的通知').waitFor();
      await keyboard.press('Enter');
      await question('主送机关').waitFor();
      await fillQuickPick(page, '各乡镇人民政府，县直各单位');
      await line('各乡镇人民政府，县直各单位：').waitFor();
      await picture('addressee');
      await keyboard.press('Enter');
      await question(/单位，/).waitFor();
      await page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
      await question('主送机关').waitFor();
      assert.equal(await page.locator('.quick-input-widget input.input').inputValue(), '各乡镇人民政府，县直各单位');
      await keyboard.press('Enter');
      await question(/单位，/).waitFor();
      await fillQuickPick(page, UNIT);
      await line(TITLE).waitFor();
    });
    await step('a date is understood as one writes it', async () => {
      await keyboard.press('Enter');
      await question('成文日期').waitFor();
      await fillQuickPick(page, '2026.3.5');
      await question('2026年3月5日').waitFor();
    });
    await step('the draft opens with the first blank selected', async () => {
      await keyboard.press('Enter');
      await chosenRow('未命名').waitFor();
      await picture('where');
      await keyboard.press('Enter');
      await tab('预览').waitFor({ state: 'detached' });
      await languageItem(page).filter({ hasText: '公文' }).waitFor();
      await line(TITLE).waitFor();
      await editor.locator('.snippet-placeholder').first().waitFor();
    });
    await step('the name of the unit is kept for the next time', async () => {
      const offer = page.locator('.notification-list-item', { hasText: UNIT });
      await offer.waitFor();
      await picture('keep-unit');
      await offer.locator('.monaco-button', { hasText: '记住' }).click();
      await offer.waitFor({ state: 'hidden' });
    });
    await step('Tab goes from blank to blank, and typing fills them', async () => {
      await focusEditor(page);
      await keyboard.press('Tab');
      await keyboard.insertText('防范安全风险');
      await line('为了防范安全风险').waitFor();
      await keyboard.press('Tab');
      await picture('choice');
      await keyboard.press('Tab');
      for (const text of CONTENTS) {
        await keyboard.insertText(text.slice(3, -1));
        await line(text).waitFor();
        await keyboard.press('Tab');
      }
      await keyboard.insertText('全县各级各类档案馆（室）');
      await keyboard.press('Tab');
      await keyboard.insertText('2026年4月1日至10日');
      await line('2026年4月1日至10日。').waitFor();
      for (let skipped = 0; skipped < 7; skipped += 1) await keyboard.press('Tab');
      await keyboard.insertText('请于2026年4月20日前将自查情况报县档案局');
      await line('请于2026年4月20日前将自查情况报县档案局。').waitFor();
      await settle(page);
    });
    await step('the view 提纲 lists the sections with their lengths', async () => {
      await keyboard.press('Escape');
      await ourViews.click();
      await outlineIs(AS_DRAFTED);
      assert.match(await section('一、检查内容').innerText(), /\d+ ?字/);
      await settle(page);
    });
    await step('the status bar has the length and the kind', async () => {
      await status('counts').filter({ hasText: /^\s*\d+ ?字/ }).waitFor();
      await status('kind').filter({ hasText: '通知' }).waitFor();
    });
    await step('Enter behind an item goes on with the next number, the others follow', async () => {
      await caretAt('（二）档案实体保管；', 'end');
      await keyboard.press('Enter');
      await line('（四）档案数据备份。').waitFor();
      await keyboard.insertText('档案利用登记；');
      await outlineIs(WITH_ITEM);
      await keyboard.press('Control+Z');
      await keyboard.press('Control+Z');
      await outlineIs(AS_DRAFTED);
    });
    await step('a heading between two others: an item more, Shift+Tab makes a heading of it', async () => {
      await caretAt('（三）档案数据备份。', 'end');
      await keyboard.press('Enter');
      await line('（四）').waitFor();
      await inSection('（四）');
      await keyboard.press('Shift+Tab');
      await line('三、检查范围').waitFor();
      await keyboard.insertText('检查对象');
      await outlineIs(WITH_HEADING);
    });
    await step('Enter twice leaves the numbers, for the text below the heading', async () => {
      await keyboard.press('Enter');
      await line('四、检查范围').waitFor();
      await keyboard.press('Enter');
      await line('三、检查范围').waitFor();
      await keyboard.insertText('保管档案的各单位。');
      await line('保管档案的各单位。').waitFor();
      await line('六、工作要求').waitFor();
    });
    await step('Tab and Shift+Tab at a number change the level of an item', async () => {
      await caretAt('（二）档案实体保管；', 'beginning');
      await keyboard.press('Tab');
      await line('1.档案实体保管；').waitFor();
      await line('（二）档案数据备份。').waitFor();
      await picture('deeper');
      await keyboard.press('Shift+Tab');
      await line('（三）档案数据备份。').waitFor();
      await outlineIs(WITH_HEADING);
    });
    await step('a section moves up with all that it holds, and one undo takes it back', async () => {
      await caretAt('二、检查对象', 'end');
      await chord('ArrowUp');
      await outlineIs(['一、检查对象', '二、检查内容', ...ITEMS, ...WITH_HEADING.slice(5)]);
      await picture('moved');
      await keyboard.press('Control+Z');
      await outlineIs(WITH_HEADING);
    });
    await step('the view moves a section by its action', async () => {
      await section('五、检查方式').hover();
      await section('五、检查方式').locator('.action-label[aria-label^="上移"]').click();
      await outlineIs(MANNER_FIRST);
      await focusEditor(page);
      await keyboard.press('Control+Z');
      await outlineIs(WITH_HEADING);
    });
    await step('the view moves a section that is dragged onto another', async () => {
      await section('五、检查方式').dragTo(section('四、检查时间'));
      await outlineIs(MANNER_FIRST);
      await settle(page);
    });
    await step('before it goes out, the check finds the blanks that are left and nothing else', async () => {
      await status('checks').click();
      await quickPickRows(page).nth(2).waitFor();
      await fillQuickPick(page, '校核');
      await chosenRow('校核').waitFor();
      await keyboard.press('Enter');
      await keyboard.press('Control+Shift+M');
      await problems.filter({ hasText: '占位' }).first().waitFor();
      await section('六、工作要求').locator('.codicon-warning').waitFor();
      await settle(page);
      assert.deepEqual((await problems.allInnerTexts()).filter((message) => !message.includes('占位')), []);
    });
    await step('filled in one by one, nothing is left to be found', async () => {
      for (let left = await problems.count(); left > 0; left = await problems.count()) {
        await problems.first().dblclick({ position: { x: 60, y: 10 } });
        await focusEditor(page);
        await keyboard.insertText('有关');
        await problems.nth(left - 1).waitFor({ state: 'detached' });
      }
      await status('checks').filter({ hasText: /校核/ }).waitFor();
      await settle(page);
      await keyboard.press('Control+J');
    });
    await step('saved, it is a file with what was written', async () => {
      await focusEditor(page);
      await keyboard.press('Control+S');
      const name = page.locator('.quick-input-widget:not(.hidden) input.input');
      await name.waitFor();
      await picture('save');
      await name.fill(join(folder, FILE));
      await keyboard.press('Enter');
      await page.locator('.tabs-container .tab.active:not(.dirty)', { hasText: FILE }).waitFor();
      await languageItem(page).filter({ hasText: '公文' }).waitFor();
      const text = readFileSync(join(folder, FILE), 'utf8');
      assert.ok(text.startsWith(`${TITLE}\n\n各乡镇人民政府，县直各单位：\n\n`) && text.trimEnd().endsWith(`\n\n${UNIT}\n2026年3月5日`), text);
      assert.ok(!text.includes('×'), text);
    });
    await step('“存为模板” asks what changes each time, and writes the unit’s template', async () => {
      await runCommand(page, '存为模板');
      await question('模板名称').waitFor();
      await fillQuickPick(page, TEMPLATE);
      await keyboard.press('Enter');
      await quickPickRows(page).filter({ hasText: '日期' }).first().waitFor();
      await picture('fields');
      await keyboard.press('Enter');
      await tab(`${TEMPLATE}.txt`).waitFor();
      const text = readFileSync(join(folder, '.gongwen', 'templates', `${TEMPLATE}.txt`), 'utf8');
      assert.ok(text.startsWith(`---\nname: ${TEMPLATE}\nkind: 通知\n---\n`), text);
      await settle(page);
    });
    await step('the template is offered where a document is begun, before all others', async () => {
      await runCommand(page, '新建公文');
      await quickPickRows(page).first().filter({ hasText: TEMPLATE }).waitFor();
      // What it holds, not what the preview before held.
      await page.locator('.editor-group-container:not(.active) .view-line', { hasText: '保管档案的各单位。' }).waitFor();
      await settle(page);
      await picture('own-template');
      await keyboard.press('Escape');
      await tab('预览').waitFor({ state: 'detached' });
    });
  });
}

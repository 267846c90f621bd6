// Takes the README's pictures, docs/images/*.png, in the real editor from the sample documents.
//
// Usage: npm run package && node tools/screenshots.mjs
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { logIn, startBrowser } from './host/browser.mjs';
import { makeWorkspace } from './host/extensionHost.mjs';
import { ensureHost } from './host/install.mjs';
import { endEverythingOnSignals, exitCleanly } from './host/processes.mjs';
import { installExtension, makeProfile, startServer } from './host/server.mjs';
import { fillQuickPick, focusEditor, languageItem, openFromExplorer, openWorkbench, outlineAlone, outlineRows, quickPickRows, readerSettings, runCommand, settle, showOutline, widenSideBar } from './host/workbench.mjs';
import { say } from './say.mjs';

const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const images = join(projectRoot, 'docs', 'images');

endEverythingOnSignals();
const host = await ensureHost();
mkdirSync(images, { recursive: true });
const workspace = makeWorkspace(undefined, { fixtures: false });
/** Shows terms, titles and an abbreviation in a few lines. */
const TERMS = '落实意见.gongwen';
writeFileSync(
  join(workspace.folder, TERMS),
  '关于加强档案工作的意见\n\n各县（区）档案局：\n\n　　根据《中华人民共和国档案法》（以下简称《档案法》），现就加强全市档案工作提出如下意见。\n\n　　一、提高政治站位\n　　深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”，做好工作。\n\n　　二、依法管档治档\n　　严格执行《档案法》，健全归档制度。\n',
);
/** Shows mistakes of several sorts, and what can be done about them. */
const MISTAKES = '归档通知.gongwen';
writeFileSync(
  join(workspace.folder, MISTAKES),
  '关于做好2024年度归档工作的通知\n\n各科室：\n\n　　为贯彻落实《中华人民共和国档案法》，，现就做好归档工作通知如下。\n\n　　一、加强组织领导\n　　各科室要树立“四个自信”，高度重视，周密布署，明确专人负责。\n\n　　三、严格归档要求\n　　（一）及时归档。截止11月31日，各科室应将文件材料整理完毕。\n　　（二)规范整理。对破损的文件要及时修复。。\n\n　　特此通知。\n',
);
/** Shows an outline with problems in some sections, and a heading that is not as the others are. */
const SPEECH = '信访讲话.gongwen';
writeFileSync(
  join(workspace.folder, SPEECH),
  '在全县信访工作会议上的讲话\n\n同志们：\n\n　　今天的会议很重要，下面我讲四点意见。\n\n　　一、在认清形势中增强责任\n\n　　今年以来，全县信访总量有所下降，但是重复信访仍然较多，，不能掉以轻心。\n\n　　（一）总量下降。全年受理的件数比去年少了两成，成绩来之不易。\n\n　　（二）重访仍多。有的老问题拖了几年，一直没有解决，必须周密布署。\n\n　　二、在攻坚克难中化解积案\n\n　　要集中力量化解积案，领导包案，限时办结，办结一件销号一件。\n\n　　三、在联动联调中形成合力\n\n　　谁主管、谁负责，属地的事属地办，不能推来推去。\n\n　　四、进一步加强组织领导\n\n　　主要负责同志要亲自抓，重要来信亲自阅批。\n',
);
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

// With nothing open the preview has the whole width.
const ours = page.locator('.activitybar').getByRole('tab', { name: /^(公文|Official Documents)/ });
const asked = (/** @type {string} */ text) => page.locator('.quick-input-widget:not(.hidden)', { hasText: text });
await ours.waitFor();
await runCommand(page, '新建公文');
await asked('法定公文').waitFor();
await fillQuickPick(page, '会议通知');
await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: '会议通知' }).waitFor();
await press('Enter');
await asked('会议名称').waitFor();
await fillQuickPick(page, '全县档案工作会议');
await page.locator('.view-line', { hasText: '关于召开全县档案工作会议的通知' }).waitFor();
await asked('标题：××县人民政府办公室关于召开全县档案工作会议的通知').waitFor();
await picture('new-document');
await press('Escape');

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

await open(TERMS);
await outlineAlone(page, false);
await focusEditor(page);
await page.locator('.editor-instance .view-line span', { hasText: '四个意识' }).last().hover();
const explanation = page.locator('.monaco-hover:not(.hidden)', { hasText: '看齐意识' });
await explanation.waitFor();
await page.screenshot({ path: join(images, 'hover.png') });
say('docs/images/hover.png', 'docs/images/hover.png');

await press('Escape', 'Control+End');
await page.keyboard.insertText('　　深刻领悟');
await page.keyboard.type('lgql', { delay: 60 });
const suggestion = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: '两个确立' }).first();
// The first answer takes its time on a busy machine; asked again while the list is open, the editor shows what a suggestion means.
const meaning = page.locator('.suggest-details-container', { hasText: '核心地位' });
for (let tries = 0; tries < 10 && !(await meaning.isVisible()); tries += 1) {
  await suggestion.waitFor({ timeout: 3000 }).catch(() => undefined);
  await press('Control+Space');
  await meaning.waitFor({ timeout: 3000 }).catch(() => undefined);
}
await picture('completion');
await press('Escape', 'Control+Z', 'Control+Z', 'Control+Z');

await ours.click();
await page.locator('.pane-body .monaco-list-row', { hasText: '政治建设' }).click();
await page.locator('.pane-body .monaco-list-row', { hasText: '四个意识' }).click();
await page.locator('.tabs-container .tab.active', { hasText: '四个意识' }).waitFor();
await picture('terms');
await page.locator('.activitybar').getByRole('tab', { name: /^(资源管理器|Explorer)/ }).first().click();

await open(SPEECH);
await ours.click();
await page.locator('.pane-header[aria-expanded="true"]', { hasText: /术语/ }).click();
const sections = page.locator('.pane', { has: page.locator('.pane-header', { hasText: /提纲/ }) }).locator('.monaco-list-row');
await sections.filter({ hasText: '（二）重访仍多' }).locator('.codicon-warning, .codicon-error').waitFor();
await page.locator('.editor-instance .view-line', { hasText: '集中力量化解积案' }).click();
await sections.and(page.locator('.selected')).filter({ hasText: '二、在攻坚克难中' }).waitFor();
await picture('outline-view');
await press('Control+Alt+X', 'h');
await page.locator('.peekview-widget .view-line', { hasText: '进一步加强组织领导' }).first().waitFor();
await picture('parallel-headings');
await press('Escape');
await page.locator('.activitybar').getByRole('tab', { name: /^(资源管理器|Explorer)/ }).first().click();

await open(MISTAKES);
await page.locator('.editor-instance .squiggly-warning').first().waitFor();
await press('Control+Shift+M');
const problems = page.locator('.markers-panel .monaco-list-row');
await problems.nth(3).waitFor();
await picture('problems');
await page.locator('.editor-instance .view-line span', { hasText: '布署' }).last().click();
const fixes = page.locator('.action-widget .monaco-list-row');
for (let tries = 0; tries < 5 && !(await fixes.first().isVisible()); tries += 1) {
  await focusEditor(page);
  await press('Control+.');
  await fixes.first().waitFor({ timeout: 4000 }).catch(() => undefined);
}
await picture('quick-fix');
await press('Escape');
await problems.locator('a', { hasText: 'wording/confusable' }).first().click();
await page.locator('.tabs-container .tab.active', { hasText: '易混字词' }).waitFor();
await press('Control+J');
await picture('rule-page');

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

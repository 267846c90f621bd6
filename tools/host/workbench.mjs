// The workbench as a person uses it. Selectors of VS Code's own page, in one place because they change with its versions.

/** @typedef {import('playwright-core').Page} Page */

/** What a reader of Chinese needs to see the samples well; the rest is VS Code's default. */
export const readerSettings = {
  'editor.fontFamily': "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif",
  'editor.fontSize': 15,
  'workbench.startupEditor': 'none',
  // Pictures are taken of what stands still.
  'workbench.reduceMotion': 'on',
  'git.enabled': false,
};

/** @param {Page} page @param {string} address */
export async function openWorkbench(page, address) {
  await page.goto(address);
  await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
}

/** Opens a file from the explorer by a double click and waits for its text. @param {Page} page @param {string} name */
export async function openFromExplorer(page, name) {
  await expandPane(page, '.explorer-folders-view');
  const row = page.locator('.explorer-folders-view').getByRole('treeitem', { name, exact: true });
  // The list has rows only for what is in view: scroll through it from its top.
  const list = page.locator('.explorer-folders-view .monaco-list');
  const top = list.locator('.monaco-list-row[data-index="0"]');
  const scrollUntilSeen = async (/** @type {number} */ step, /** @type {import('playwright-core').Locator} */ end) => {
    for (let turns = 0; turns < 60 && !(await row.isVisible()) && !(await end.isVisible()); turns += 1) {
      await page.mouse.wheel(0, step);
      await nextFrame(page);
    }
  };
  const opened = page.locator('.tabs-container .tab.active', { hasText: name });
  // A row at the edge moves as the list makes room for it, and the click falls on its neighbour: then once more.
  for (let tries = 0; tries < 3 && !(await opened.isVisible()); tries += 1) {
    await list.hover();
    await scrollUntilSeen(-200, top);
    await scrollUntilSeen(200, row);
    // One that is half out of view lies under the list's shadow, and a click on it is caught.
    await row.dblclick({ timeout: 5000 }).catch(() => page.mouse.wheel(0, -100));
    await opened.waitFor({ timeout: 7000 }).catch(() => undefined);
  }
  await opened.waitFor();
  await page.locator('.editor-instance .view-lines .view-line').first().waitFor();
}

/** Waits until the page has drawn what was asked of it. @param {Page} page */
export const nextFrame = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(undefined)))));

/** @param {Page} page @param {string} body  selector of what the pane holds */
async function expandPane(page, body) {
  const pane = page.locator('.split-view-view', { has: page.locator(body) }).locator('.pane-header').first();
  if ((await pane.count()) > 0 && (await pane.getAttribute('aria-expanded')) === 'false') await pane.click();
}

/** The language that the status bar names. @param {Page} page */
export const languageItem = (page) => page.locator('.statusbar-item[id="status.editor.mode"]');

/** @param {Page} page */
const outlineHeader = (page) => page.locator('.pane-header', { hasText: /Outline|大纲/ });

/** Drags the border between side bar and text. @param {Page} page @param {number} pixels */
export async function widenSideBar(page, pixels) {
  const box = await page.locator('.part.sidebar').boundingBox();
  if (!box) throw new Error('no side bar');
  // The handle lies between the two parts.
  const [x, y] = [box.x + box.width + 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels, y, { steps: 4 });
  await page.mouse.up();
}

/** The visible rows of the Outline view. @param {Page} page */
export const outlineRows = (page) => page.locator('.outline-tree .monaco-list-row');

/** Opens the Outline view of the explorer. @param {Page} page */
export async function showOutline(page) {
  const header = outlineHeader(page);
  if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
}

/** Gives the Outline the whole side bar, or its share of it again. @param {Page} page @param {boolean} alone */
export async function outlineAlone(page, alone) {
  const files = page.locator('.pane-header').first();
  if (((await files.getAttribute('aria-expanded')) === 'true') === alone) await files.click();
}

/** The labels of the visible Outline rows. @param {Page} page @returns {Promise<string[]>} */
export const outlineLabels = (page) => outlineRows(page).locator('.label-name').allInnerTexts();

/** Gives the text the keyboard, leaving the caret where it is. @param {Page} page */
export async function focusEditor(page) {
  await page.keyboard.press('Control+1');
  await page.locator('.editor-group-container.active .editor-instance .monaco-editor.focused').waitFor();
}

/** Pastes a text where the keyboard is, as one event: the clipboard itself is nobody's to read here. @param {Page} page @param {string} text */
export async function paste(page, text) {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** How many folded regions are in view. @param {Page} page */
export const foldedCount = (page) => page.locator('.editor-instance .codicon-folding-collapsed').count();

/** The line that the status bar says the caret is on. @param {Page} page */
export async function caretLine(page) {
  const label = await page.locator('.statusbar-item[id="status.editor.selection"]').innerText();
  return Number(/\d+/.exec(label)?.[0]);
}

/** The quick pick's rows. @param {Page} page */
export const quickPickRows = (page) => page.locator('.quick-input-list .monaco-list-row');

/** @param {Page} page @param {string} value */
export async function fillQuickPick(page, value) {
  await page.locator('.quick-input-widget input.input').fill(value);
}

/** Runs a command by its title in the command palette. @param {Page} page @param {string | RegExp} title */
export async function runCommand(page, title) {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input.input').waitFor();
  await fillQuickPick(page, `>${typeof title === 'string' ? title : title.source}`);
  await quickPickRows(page).filter({ hasText: title }).first().click();
}

/** Waits until no progress, hover or toast is in the picture. @param {Page} page */
export async function settle(page) {
  await page.mouse.move(2, 2);
  await page.locator('.notifications-toasts.visible').waitFor({ state: 'hidden', timeout: 2000 }).catch(() => undefined);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

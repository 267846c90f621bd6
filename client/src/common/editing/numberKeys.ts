import * as vscode from 'vscode';
import { TYPE_METHOD, type TypeParams, type TypeResult } from '../../../../protocol/src/index';
import { isChecked } from '../checks/problems';
import type { Ask } from '../terms/entryList';

/** In every host, but in no type library that both share. */
declare function setTimeout(callback: () => void, milliseconds: number): unknown;

/** Longer than this nobody waits for a key. */
const PATIENCE = 150;

/** What may be the number of a heading or item; the server looks closer. */
const NUMBER = /^\s*(?:[（(【]?\s*[\d０-９一二三四五六七八九十百零〇]{1,6}\s*(?:[、.．，,：:）)】是要]|\s(?=\S))|\d+(?:\.\d+)+|[①-⒛㈠-㈩]|第\s*[\d一二三四五六七八九十百零〇]{1,8}|其[一二三四五六七八九十]|[甲乙丙丁戊己庚辛壬癸]、)[、.．]?\s*/;

/** How much of a line is looked at. */
const LONGEST_NUMBER = 40;

/**
 * Enter, Tab and Shift+Tab on a line that begins with a number. The keys are bound only while the cursor is there, which
 * context keys tell; whatever goes wrong or takes too long, the plain key happens.
 */
export class NumberKeys implements vscode.Disposable {
  readonly #ask: Ask;
  readonly #log: vscode.LogOutputChannel;
  readonly #registrations: vscode.Disposable;
  readonly #shown = new Map<string, boolean>();
  #pressing: Promise<void> = Promise.resolve();

  constructor(ask: Ask, log: vscode.LogOutputChannel) {
    this.#ask = ask;
    this.#log = log;
    this.#registrations = vscode.Disposable.from(
      vscode.commands.registerCommand('gongwen.enter', () => this.#press('enter')),
      vscode.commands.registerCommand('gongwen.numberDown', () => this.#press('tab')),
      vscode.commands.registerCommand('gongwen.numberUp', () => this.#press('shiftTab')),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => textEditor === vscode.window.activeTextEditor && this.#look(textEditor)),
      vscode.window.onDidChangeActiveTextEditor(editor => this.#look(editor)),
    );
    this.#look(vscode.window.activeTextEditor);
  }

  /** Tells the key bindings where the cursor is. */
  #look(editor: vscode.TextEditor | undefined): void {
    const place = editor && placeOf(editor);
    this.#show('gongwen.lineNumbered', place !== undefined);
    this.#show('gongwen.atNumber', place === 'number');
  }

  #show(key: string, value: boolean): void {
    if ((this.#shown.get(key) ?? false) === value) return;
    this.#shown.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  }

  /** One after the other: the second finds the cursor where the first has put it. */
  #press(key: TypeParams['key']): Promise<void> {
    this.#pressing = this.#pressing.then(() => this.#type(key)).catch((cause: unknown) => this.#log.error('A key could not be handled', cause instanceof Error ? cause : String(cause)));
    return this.#pressing;
  }

  async #type(key: TypeParams['key']): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document, selection: { active } } = editor;
    const { version } = document;
    const before = document.lineAt(active.line).text.slice(0, active.character);
    const result = isChecked(document) && editor.selection.isEmpty ? await this.#answer({ textDocument: { uri: document.uri.toString() }, version, position: { line: active.line, character: active.character }, key }) : undefined;
    const plain = async (): Promise<void> => {
      const isSame = document.version === version && vscode.window.activeTextEditor === editor;
      if (isSame && (key !== 'enter' || editor.selection.active.isEqual(active))) return plainKey(key);
      // Gone on meanwhile: the line break belongs where the cursor was, if that place is still there.
      if (key === 'enter' && !document.isClosed && document.lineCount > active.line && document.lineAt(active.line).text.startsWith(before)) await editor.edit(builder => builder.insert(active, `\n${/^\s*/.exec(before)![0]}`));
    };
    if (!result || document.version !== version || vscode.window.activeTextEditor !== editor) return plain();
    if (result.message !== undefined) {
      vscode.window.setStatusBarMessage(result.message, 5000);
      return;
    }
    // Known before the text shows it: whoever goes on with Tab at once finds the key bound.
    if (key === 'enter') this.#show('gongwen.atNumber', true);
    const isDone = await editor.edit(builder => {
      for (const { range: { start, end }, newText } of result.edits) {
        const range = new vscode.Range(start.line, start.character, end.line, end.character);
        if (range.isEmpty) builder.insert(range.start, newText);
        else builder.replace(range, newText);
      }
    });
    // Refused where the text is another one by now.
    if (!isDone) return plain();
    const cursor = new vscode.Position(result.position.line, result.position.character);
    if (document.version === version + 1 && !editor.selection.active.isEqual(cursor)) editor.selection = new vscode.Selection(cursor, cursor);
    this.#look(editor);
    editor.revealRange(new vscode.Range(cursor, cursor));
  }

  /** @returns undefined where the key is the editor's, or nobody answers in time */
  async #answer(params: TypeParams): Promise<TypeResult | undefined> {
    const asked = this.#ask<TypeResult | null>(TYPE_METHOD, params).catch(() => null);
    const late = new Promise<null>(resolve => setTimeout(() => resolve(null), PATIENCE));
    return (await Promise.race([asked, late])) ?? undefined;
  }

  dispose(): void {
    this.#registrations.dispose();
    this.#look(undefined);
  }
}

/** `number`: in front of a number, right behind it, or on a line with nothing else; undefined: on no line with one. */
function placeOf({ document, selections }: vscode.TextEditor): 'line' | 'number' | undefined {
  const [selection, ...more] = selections;
  if (!selection?.isEmpty || more.length > 0 || !isChecked(document)) return undefined;
  const { text } = document.lineAt(selection.active.line);
  const found = NUMBER.exec(text.slice(0, LONGEST_NUMBER));
  if (!found) return undefined;
  return selection.active.character <= found[0].length ? 'number' : 'line';
}

async function plainKey(key: TypeParams['key']): Promise<void> {
  if (key === 'enter') await vscode.commands.executeCommand('type', { text: '\n' });
  else await vscode.commands.executeCommand(key === 'tab' ? 'tab' : 'outdent');
}

// Beside the editor's own languages and other extensions: what is not ours stays as it is.
import * as vscode from 'vscode';
import { ok, same, waitFor } from './support';

interface Keybinding {
  readonly key: string;
  readonly command: string;
}

const EXTENSION_ID = 'gongwen-writing.gongwen';
/** Names a term, and has mistakes that are reported in a draft. */
const TEXT = '关于试验的通知\n\n各科室:\n\n一、增强四个意识\n\n二、抓好布署\n\n四、统一思想认识,\n\n四个';

async function answersFor(language: string, content = TEXT) {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  const end = document.positionAt(content.length);
  const proposed = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, end);
  const labels = proposed.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, document.positionAt(content.indexOf('四个意识') + 1));
  return { labels, hovers: hovers.length, diagnostics: vscode.languages.getDiagnostics(document.uri).length };
}

suite('beside other extensions', () => {
  test('Markdown and YAML that are none of ours get nothing from us', async () => {
    await waitFor('a draft has all', () => answersFor('gongwen'), ({ labels, hovers, diagnostics }) => labels.some(label => label.includes('四个意识')) && hovers > 0 && diagnostics > 0, 30_000);
    for (const [language, content] of [['markdown', TEXT], ['yaml', `field: ${TEXT.replaceAll('\n', ' ')}`], ['plaintext', '买菜清单：四个意识 四个']] as const) {
      const { labels, hovers, diagnostics } = await answersFor(language, content);
      same(labels.filter(label => label.includes('四个自信')), [], language);
      same({ hovers, diagnostics }, { hovers: 0, diagnostics: 0 }, language);
    }
  });

  test('our chords are nobody else’s', async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse('vscode://defaultsettings/keybindings.json'));
    // The editor writes comments around and into the list.
    const all = [...document.getText().matchAll(/\{\s*"key":\s*"([^"]+)",\s*"command":\s*"([^"]+)"/g)].map(([, key = '', command = '']): Keybinding => ({ key, command }));
    ok(all.length > 500, `only ${String(all.length)} key bindings found`);
    const manifest = vscode.extensions.getExtension(EXTENSION_ID)?.packageJSON as { contributes: { keybindings: Keybinding[] } };
    const chords = new Set(manifest.contributes.keybindings.map(({ key }) => key).filter(key => key.startsWith('ctrl+alt+')).map(key => key.split(' ')[0] ?? ''));
    ok(chords.size > 0, 'no chord');
    same(all.filter(({ key, command }) => chords.has(key.split(' ')[0] ?? '') && !command.startsWith('gongwen.')), [], 'taken');
  });
});

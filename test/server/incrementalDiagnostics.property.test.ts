import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { catalogue } from '../../core/src/rules/catalogue';
import { markedText } from '../support/markedText';
import { startMemoryServer } from '../support/memoryServer';
import type { LanguageClient } from '../support/languageClient';

const EDITED = 'file:///edited.gongwen';
const FRESH = 'file:///fresh.gongwen';
const PIECES = catalogue.flatMap(({ page }) => [...page.bad, ...page.good]).map(({ text }) => markedText(text).text);
const SNIPPETS = ['，', '。', '\n', '\r\n', '一、', '（二）', '“', '》', '2024年', ' ', '\u00a0', '附件：'];
const SETTINGS = { check: { profile: 'release' } };

async function found(client: LanguageClient, uri: string): Promise<unknown> {
  const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri } });
  return JSON.parse(JSON.stringify(report.kind === 'full' ? report.items : undefined).replaceAll(EDITED, FRESH)) as unknown;
}

suite('diagnostics over the protocol: after any series of edits', () => {
  test('those of a document that was opened so', async () => {
    const { client } = await startMemoryServer({ capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: { relatedInformation: true } } }, settings: SETTINGS });
    const edit = fc.record({ at: fc.nat(), remove: fc.nat(10), insert: fc.constantFrom(...SNIPPETS, ...PIECES), asks: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }), fc.array(edit, { minLength: 1, maxLength: 6 }), async (pieces, edits) => {
        let text = pieces.join('\n');
        client.open(EDITED, text);
        for (const { at, remove, insert, asks } of edits) {
          let start = at % (text.length + 1);
          let end = Math.min(text.length, start + remove);
          // No client can name the place between \r and \n.
          if (text[start] === '\n' && text[start - 1] === '\r') start--;
          if (text[end] === '\n' && text[end - 1] === '\r') end++;
          const place = (offset: number) => {
            const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
            return { line: lines.length - 1, character: lines.at(-1)!.length };
          };
          client.change(EDITED, { range: { start: place(start), end: place(end) }, text: insert });
          text = text.slice(0, start) + insert + text.slice(end);
          if (asks) await found(client, EDITED);
        }
        client.open(FRESH, text);
        assert.deepEqual(await found(client, EDITED), await found(client, FRESH));
        client.close(FRESH);
        client.close(EDITED);
      }),
      { numRuns: 60 },
    );
  });
});

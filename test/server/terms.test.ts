import assert from 'node:assert/strict';
import type { CompletionItem, CompletionList, Hover, LocationLink, MarkupContent, SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import { LINK_COMMANDS } from '../../protocol/src/index';
import { startMemoryServer } from '../support/memoryServer';
import { builtInJson } from '../support/termFixture';

const URI = 'file:///speech.gongwen';
const TEXT = '某某讲话\n\n要增强“四个意识”。\n';
/** In the third line, inside the term. */
const ON_TERM = { line: 2, character: 6 };
const EVERYTHING = {
  workspace: { textDocumentContent: {} },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    definition: { linkSupport: true },
    completion: { completionItem: { documentationFormat: ['markdown'] } },
  },
};

suite('terms over the protocol', () => {
  const at = (position: object) => ({ textDocument: { uri: URI }, position });

  test('capabilities', async () => {
    const { client } = await startMemoryServer();
    const { capabilities } = client.initializeResult!;
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(capabilities.completionProvider?.resolveProvider, true);
    assert.deepEqual(capabilities.workspace?.textDocumentContent, { schemes: ['gongwen-term', 'gongwen-rule'] });
  });

  test('hover: plain text without Markdown, links only for a client that runs them', async () => {
    const plain = await startMemoryServer();
    plain.client.open(URI, TEXT);
    const bare = await plain.client.connection.sendRequest<Hover>('textDocument/hover', at(ON_TERM));
    assert.equal((bare.contents as MarkupContent).kind, 'plaintext');
    assert.match((bare.contents as MarkupContent).value, /政治意识\n2\. 大局意识\n3\. 核心意识\n4\. 看齐意识/);
    assert.doesNotMatch((bare.contents as MarkupContent).value, /command:/);

    const ours = await startMemoryServer({ capabilities: EVERYTHING, initializationOptions: { runsCommandLinks: true } });
    ours.client.open(URI, TEXT);
    const rich = await ours.client.connection.sendRequest<Hover>('textDocument/hover', at(ON_TERM));
    assert.ok((rich.contents as MarkupContent).value.includes(`command:${LINK_COMMANDS.insertText}?`));

    const foreign = await startMemoryServer({ capabilities: EVERYTHING });
    foreign.client.open(URI, TEXT);
    assert.doesNotMatch(((await foreign.client.connection.sendRequest<Hover>('textDocument/hover', at(ON_TERM))).contents as MarkupContent).value, /command:/);
  });

  test('hover follows the text and is empty where nothing stands', async () => {
    const { client } = await startMemoryServer();
    client.open(URI, TEXT);
    client.insert(URI, 0, 0, '新的第一行\n');
    assert.equal(await client.connection.sendRequest('textDocument/hover', at({ line: 0, character: 1 })), null);
    assert.ok(await client.connection.sendRequest('textDocument/hover', at({ ...ON_TERM, line: 3 })));
    client.close(URI);
    assert.equal(await client.connection.sendRequest('textDocument/hover', at(ON_TERM)), null);
  });

  test('completion and its resolution', async () => {
    const { client } = await startMemoryServer();
    client.open(URI, '要增强四个意');
    const list = await client.connection.sendRequest<CompletionList>('textDocument/completion', at({ line: 0, character: 6 }));
    const item = list.items.find(({ label }) => label === '“四个意识”')!;
    assert.equal(item.documentation, undefined);
    const resolved = await client.connection.sendRequest<CompletionItem>('completionItem/resolve', item);
    assert.match(JSON.stringify(resolved.documentation), /大局意识/);
  });

  test('definition opens the entry with its evidence, addresses as text unless links are wanted', async () => {
    const { client } = await startMemoryServer({ capabilities: { ...EVERYTHING, workspace: { ...EVERYTHING.workspace, configuration: true } }, settings: {} });
    client.open(URI, TEXT);
    const [link] = await client.connection.sendRequest<LocationLink[]>('textDocument/definition', at(ON_TERM));
    assert.equal(decodeURIComponent(link.targetUri), 'gongwen-term:/四个意识.词条?term:si-ge-yishi');
    const content = () => client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri: link.targetUri });
    const { text } = await content();
    assert.match(text, /^四个意识（政治建设）/);
    assert.match(text, /依据\n\n- /);
    assert.doesNotMatch(text, /https?:\/\//);
    client.settings = { terms: { linkAddresses: true } };
    client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.match((await content()).text, /https?:\/\//);
  });

  test('no definition for a client that can’t open entries; an odd address is no error', async () => {
    const { client } = await startMemoryServer();
    client.open(URI, TEXT);
    assert.deepEqual(await client.connection.sendRequest('textDocument/definition', at(ON_TERM)), []);
    for (const uri of ['gongwen-term:/x?term:no-such-entry', 'gongwen-term:/x?%E0%A4%A', 'gongwen-term:', 'file:///etc/passwd']) {
      const { text } = await client.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', { uri });
      assert.match(text, /没有这个词条/);
    }
  });

  test('semantic tokens: whole, by range, and as a delta that gives the whole', async () => {
    const { client } = await startMemoryServer();
    client.open(URI, TEXT);
    const ask = <T>(method: string, params: object = {}) => client.connection.sendRequest<T>(`textDocument/semanticTokens/${method}`, { textDocument: { uri: URI }, ...params });
    const whole = await ask<SemanticTokens>('full');
    assert.deepEqual(whole.data, [2, 4, 4, 0, 0]);
    assert.deepEqual((await ask<SemanticTokens>('range', { range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } } })).data, []);
    client.insert(URI, 0, 0, '四个自信\n');
    const delta = await ask<SemanticTokensDelta>('full/delta', { previousResultId: whole.resultId });
    const data = [...whole.data];
    for (const edit of [...delta.edits].reverse()) data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
    assert.deepEqual(data, (await ask<SemanticTokens>('full')).data);
    // A delta against something the server doesn't know is answered in whole.
    assert.ok((await ask<SemanticTokens>('full/delta', { previousResultId: 'unknown' })).data.length > 0);
  });

  test('the built-in terms can’t be read: the rest works on, and the log says so', async () => {
    const { client } = await startMemoryServer({}, { termData: () => Promise.reject(new Error('secret words')) });
    client.open(URI, '某市管理中心（以下简称“中心”）。四个意识。请中心办理。');
    const onTerm = await client.connection.sendRequest('textDocument/hover', at({ line: 0, character: 19 }));
    assert.equal(onTerm, null);
    assert.ok(await client.connection.sendRequest('textDocument/hover', at({ line: 0, character: 25 })));
    const said = JSON.stringify(client.receivedOf('window/logMessage'));
    assert.match(said, /The built-in terms could not be read/);
    assert.doesNotMatch(said, /secret words/);
  });

  test('a server without files has them from the client, once', async () => {
    const { client } = await startMemoryServer({}, { termData: undefined });
    client.answers['gongwen/termData'] = () => builtInJson;
    client.open(URI, TEXT);
    for (let round = 0; round < 2; round++) assert.ok(await client.connection.sendRequest('textDocument/hover', at(ON_TERM)));
    assert.equal(client.receivedOf('gongwen/termData').length, 1);
  });
});

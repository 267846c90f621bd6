import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit } from 'vscode-languageserver';
import { OUTLINE_EDITS_METHOD, OUTLINE_METHOD, OUTLINE_TEXT_METHOD, PARALLEL_HEADINGS_METHOD, type OutlineAnswer, type OutlineEditsAnswer, type OutlineEditsParams, type OutlineTextAnswer, type ParallelHeadingsAnswer } from '../../protocol/src/index';
import { startMemoryServer } from '../support/memoryServer';

const URI = 'untitled:1';
const OUTLINE = '【提纲】\n一、看清形势\n二、抓住要点\n三、压实责任\n';
const BODY = '同志们：\n今天的会议很重要，下面我讲三个问题。\n一、看清形势\n今年以来，全县信访总量有所下降，但是重复信访仍然较多。\n二、抓住重点\n要集中力量化解积案，领导包案，限时办结，办结一件销号一件。\n三、压实责任\n谁的孩子谁抱走，谁引发的问题谁解决，不能推来推去。\n';
const METHODS = [OUTLINE_METHOD, OUTLINE_EDITS_METHOD, OUTLINE_TEXT_METHOD, PARALLEL_HEADINGS_METHOD];

const open = async (text: string, locale?: string) => {
  const { client } = await startMemoryServer({ ...(locale === undefined ? {} : { locale }), settings: {}, capabilities: { workspace: { configuration: true }, textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } } } });
  client.open(URI, text);
  return client;
};
const applied = (text: string, edits: readonly unknown[]): string => TextDocument.applyEdits(TextDocument.create(URI, 'gongwen', 1, text), edits as TextEdit[]);
const textDocument = { uri: URI };

suite('the outline over the protocol', () => {
  const change = async (text: string, params: Omit<OutlineEditsParams, 'textDocument'>, locale?: string) => {
    const answer = await (await open(text, locale)).connection.sendRequest<OutlineEditsAnswer>(OUTLINE_EDITS_METHOD, { textDocument, ...params });
    return { text: applied(text, answer.edits), message: answer.message };
  };

  test('the tree of a version, with lengths and times', async () => {
    const client = await open(BODY);
    const { version, nodes, wordCount, readingSpeed } = await client.connection.sendRequest<OutlineAnswer>(OUTLINE_METHOD, { textDocument });
    assert.deepEqual([version, readingSpeed, nodes.map(({ number, name }) => number + name)], [1, 220, ['一、看清形势', '二、抓住重点', '三、压实责任']]);
    assert.ok(wordCount > nodes[0].wordCount && nodes[0].share > 0.2);
    client.insert(URI, 2, 0, '一、请大家注意\n');
    assert.equal((await client.connection.sendRequest<OutlineAnswer>(OUTLINE_METHOD, { textDocument })).version, 2);
  });

  test('the 【提纲】 is written, updated and removed', async () => {
    const { text } = await change(BODY, { change: 'write' });
    assert.equal(text, OUTLINE.replace('要点', '重点') + BODY);
    assert.deepEqual(await change(OUTLINE + BODY, { change: 'write' }), { text, message: undefined });
    assert.deepEqual(await change(text, { change: 'write' }), { text, message: '提纲与正文一致，没有要改的。' });
    assert.deepEqual(await change(text, { change: 'remove' }), { text: BODY, message: undefined });
    assert.deepEqual(await change(BODY, { change: 'remove' }, 'en'), { text: BODY, message: 'This document has no 【提纲】.' });
  });

  test('a draft is made of an outline', async () => {
    assert.equal((await change('- 看清形势\n- 抓住重点\n', { change: 'draft' })).text, '　　一、看清形势\n　　\n　　二、抓住重点\n　　\n');
    assert.equal((await change('请抓好落实，认真办理。\n- 看清形势\n- 抓住重点\n', { change: 'draft', range: { start: { line: 1, character: 0 }, end: { line: 2, character: 3 } } })).text, '请抓好落实，认真办理。\n　　一、看清形势\n　　\n　　二、抓住重点\n　　\n');
    assert.match((await change(BODY, { change: 'draft' })).message ?? '', /^这里不只是提纲/);
  });

  test('the outline as text', async () => {
    const client = await open(BODY);
    assert.equal((await client.connection.sendRequest<OutlineTextAnswer>(OUTLINE_TEXT_METHOD, { textDocument })).text, '一、看清形势\n二、抓住重点\n三、压实责任');
    assert.match((await client.connection.sendRequest<OutlineTextAnswer>(OUTLINE_TEXT_METHOD, { textDocument, numbers: false, counts: true, depth: 1 })).text, /^看清形势（\d+字）\n/);
  });

  test('headings beside each other, in columns', async () => {
    const text = BODY.replace('压实责任', '进一步压实责任');
    const client = await open(text);
    const answer = await client.connection.sendRequest<ParallelHeadingsAnswer>(PARALLEL_HEADINGS_METHOD, { textDocument, position: { line: 4, character: 2 } });
    assert.equal(answer.current, 1);
    assert.equal(answer.text, '第 1 级标题 3 个\n\n　　４字　４　一、　看清形势\n　　４字　４　二、　抓住重点\n◆　７字　７　三、　进一步压实责任\n\n多数：４\n◆ 与多数不同。加号隔开的是各小段的字数，标点不算。');
    assert.equal(answer.text.split('\n')[answer.firstLine]?.includes('一、'), true);
    assert.equal(await client.connection.sendRequest(PARALLEL_HEADINGS_METHOD, { textDocument }), null);
  });

  test('the rule’s finding offers to update the whole outline', async () => {
    const client = await open(OUTLINE + BODY);
    const at = { line: 2, character: 3 };
    const actions = await client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument, range: { start: at, end: at }, context: { diagnostics: [] } });
    const update = actions.find(({ title }) => title === '按正文更新提纲');
    assert.equal(applied(OUTLINE + BODY, update?.edit?.changes?.[URI] ?? []), OUTLINE.replace('要点', '重点') + BODY);
  });

  test('requests that make no sense change nothing', async () => {
    const client = await open(BODY);
    for (const method of METHODS) for (const params of [{}, { textDocument: null }, { textDocument: { uri: 1 } }, { textDocument: { uri: 'file:///none' } }]) assert.equal(await client.connection.sendRequest(method, params), null);
    for (const params of [{}, { change: 'turn' }]) assert.equal(await client.connection.sendRequest(OUTLINE_EDITS_METHOD, { textDocument, ...params }), null);
    const far = await client.connection.sendRequest<OutlineEditsAnswer>(OUTLINE_EDITS_METHOD, { textDocument, change: 'write', position: { line: 1e9, character: -4 } });
    assert.equal(far.edits.length, 1);
    assert.ok(await client.connection.sendRequest(PARALLEL_HEADINGS_METHOD, { textDocument, position: { line: -1, character: 1e9 } }));
    assert.ok(await client.connection.sendRequest(OUTLINE_TEXT_METHOD, { textDocument, depth: 'all', numbers: 0 }));
  });
});

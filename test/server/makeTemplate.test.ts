import assert from 'node:assert/strict';
import { MAKE_TEMPLATE_METHOD, type MadeTemplateAnswer } from '../../protocol/src/index';
import { startMemoryServer } from '../support/memoryServer';

const URI = 'untitled:1';
const TEXT = '青禾县档案局关于做好汛期值班工作的通知\n\n各科室：\n\n　　请于6月1日前报送名单。\n\n青禾县档案局\n2026年3月5日\n';

suite('a document becomes a template over the protocol', () => {
  const ask = async (params: object, text = TEXT) => {
    const { client } = await startMemoryServer();
    client.open(URI, text);
    return client.connection.sendRequest<MadeTemplateAnswer | null>(MAKE_TEMPLATE_METHOD, params);
  };

  test('with its specifics turned into fields, those that are kept excepted', async () => {
    const made = await ask({ textDocument: { uri: URI } });
    assert.deepEqual(made?.fields.map(({ name, count }) => [name, count]), [['单位', 2], ['事由', 1], ['主送机关', 1], ['时间', 1], ['日期', 1]]);
    assert.ok(made.text.startsWith('---\nname: 通知\nkind: 通知\n---\n{{单位}}关于{{事由:××××}}的通知\n'));
    const named = await ask({ textDocument: { uri: URI }, name: ' 值班\n通知 ', keep: ['时间', 1] });
    assert.ok(named?.text.startsWith('---\nname: "值班 通知"\n') && named.text.includes('请于6月1日前'));
  });

  test('what is empty, too long or no document gives none', async () => {
    assert.equal(await ask({ textDocument: { uri: URI } }, ' \n'), null);
    assert.equal(await ask({ textDocument: { uri: URI } }, 'a'.repeat(200_001)), null);
    for (const params of [{}, { textDocument: null }, { textDocument: { uri: 'file:///none' } }]) assert.equal(await ask(params), null);
  });
});

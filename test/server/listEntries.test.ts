import assert from 'node:assert/strict';
import { LIST_ENTRIES_METHOD, type EntryListing } from '../../protocol/src/index';
import { startMemoryServer } from '../support/memoryServer';

suite('gongwen/listEntries', () => {
  test('is answered without parameters and with null, and every entry has what a list shows', async () => {
    const { client } = await startMemoryServer();
    const { entries } = await client.connection.sendRequest<EntryListing>(LIST_ENTRIES_METHOD);
    assert.ok(entries.length > 0);
    for (const entry of entries) {
      assert.ok(entry.name !== '' && entry.field !== '' && entry.insertText.includes(entry.name) && entry.summary.length <= 60, JSON.stringify(entry));
      assert.match(entry.key, /^(term|title):./);
      assert.match(entry.reading, /^[a-z0-9]+ [a-z0-9]+/, entry.name);
    }
    assert.equal(new Set(entries.map(({ key }) => key)).size, entries.length);
    assert.deepEqual(await client.connection.sendRequest(LIST_ENTRIES_METHOD, null), { entries });
  });
});

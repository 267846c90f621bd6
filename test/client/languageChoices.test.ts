import assert from 'node:assert/strict';
import { MOST_CHOICES, type ChoiceStore } from '../../client/src/common/fileChoices';
import { LanguageChoices } from '../../client/src/common/languageChoices';

function memory(initial?: unknown): ChoiceStore & { value: unknown } {
  return {
    value: initial,
    get() {
      return this.value;
    },
    update(_key, value) {
      this.value = JSON.parse(JSON.stringify(value));
      return Promise.resolve();
    },
  };
}

suite('choices of the user for single files', () => {
  test('are kept by file, the last one counts', async () => {
    const store = memory();
    await new LanguageChoices(store).set('file:///a.txt', 'plaintext');
    await new LanguageChoices(store).set('file:///b.txt', 'gongwen');
    await new LanguageChoices(store).set('file:///a.txt', 'gongwen');
    const choices = new LanguageChoices(store);
    assert.deepEqual(['a', 'b', 'c'].map(name => choices.get(`file:///${name}.txt`)), ['gongwen', 'gongwen', undefined]);
  });

  test('are bounded: the oldest goes first, one renewed is young again', async () => {
    const store = memory();
    const choices = new LanguageChoices(store);
    for (let index = 0; index < MOST_CHOICES; index++) await choices.set(`file:///${String(index)}.txt`, 'plaintext');
    await choices.set('file:///0.txt', 'plaintext');
    await choices.set('file:///new.txt', 'plaintext');
    assert.equal((store.value as unknown[]).length, MOST_CHOICES);
    assert.equal(choices.get('file:///0.txt'), 'plaintext');
    assert.equal(choices.get('file:///1.txt'), undefined);
  });

  test('go along with a file or a folder that is renamed', async () => {
    const choices = new LanguageChoices(memory());
    for (const name of ['x/a.txt', 'x/y/b.txt', 'xx.txt', 'z/a.txt']) await choices.set(`file:///${name}`, name === 'z/a.txt' ? 'plaintext' : 'gongwen');
    assert.deepEqual(await choices.moved('file:///x', 'file:///z'), [['file:///z/a.txt', 'gongwen'], ['file:///z/y/b.txt', 'gongwen']]);
    assert.deepEqual(choices.all(), { 'file:///xx.txt': 'gongwen', 'file:///z/a.txt': 'gongwen', 'file:///z/y/b.txt': 'gongwen' });
    assert.deepEqual(await choices.moved('file:///nothing', 'file:///else'), []);
  });

  test('of unsaved texts are not written down', async () => {
    const store = memory();
    const choices = new LanguageChoices(store);
    await choices.set('untitled:Untitled-1', 'plaintext');
    assert.equal(choices.get('untitled:Untitled-1'), 'plaintext');
    assert.equal(store.value, undefined);
  });

  test('that are damaged are passed over', () => {
    for (const damaged of ['x', 7, null, {}, [1, 'a', ['file:///a.txt'], ['file:///a.txt', 'klingon'], [7, 'gongwen']]]) {
      assert.equal(new LanguageChoices(memory(damaged)).get('file:///a.txt'), undefined);
    }
  });
});

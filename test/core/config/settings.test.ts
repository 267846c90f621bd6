import assert from 'node:assert/strict';
import fc from 'fast-check';
import { defaultSettings, parseSettings, settingDefinitions } from '../../../core/src/index';

suite('settings', () => {
  test('what is absent or of a wrong type has its default', () => {
    for (const raw of [undefined, null, 1, 'gongwen', [], {}, { outline: null }, { outline: { points: 'yes', maxSymbols: '5' }, maxFileSize: NaN }]) assert.deepEqual(parseSettings(raw), defaultSettings);
  });

  test('values as an editor hands them over', () => {
    const settings = parseSettings({ markdown: { enabled: true }, outline: { points: true, paragraphs: true, maxSymbols: 500 }, maxFileSize: 2 });
    assert.deepEqual(settings, { ...defaultSettings, markdownEnabled: true, outlinePoints: true, outlineParagraphs: true, outlineMaxSymbols: 500, maxFileSize: 2 * 1024 * 1024 });
  });

  test('numbers out of bounds become the bound', () => {
    assert.equal(parseSettings({ outline: { maxSymbols: -3 } }).outlineMaxSymbols, 100);
    assert.equal(parseSettings({ maxFileSize: 1e9 }).maxFileSize, 50 * 1024 * 1024);
  });

  test('anything gives settings of the right types', () => {
    fc.assert(
      fc.property(fc.anything(), raw => {
        const settings = parseSettings(raw);
        for (const [name, value] of Object.entries(defaultSettings)) assert.equal(typeof settings[name as keyof typeof settings], typeof value);
      }),
    );
  });

  test('every setting says what it does in both languages and has a default of its type', () => {
    for (const definition of settingDefinitions) {
      assert.match(definition.key, /^gongwen\.[a-z]/);
      assert.match(definition.zh, /。$/);
      assert.match(definition.en, /\.$/);
      assert.equal(typeof definition.default, definition.type === 'integer' ? 'number' : definition.type === 'array' ? 'object' : definition.type);
    }
  });
});

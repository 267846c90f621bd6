import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleaned } from '../../support/cleaned';
import { formatted } from '../../support/formatted';

/** What is wrong with them is what they are samples of; each has its cleaned text beside its outline. */
const DAMAGED = ['半角标点', '标题粘连', '发言稿（含提纲）', '粘贴成一行', '繁体注音', '网页残留', '硬换行'];

const examples = readdirSync('examples').filter(name => !name.includes('GB18030'));
const read = (name: string): string => readFileSync(join('examples', name), 'utf8');
const nameOf = (file: string): string => file.replace(/\.\w+$/, '');

suite('the sample documents', () => {
  test('a sound one is left as it is, formatted or cleaned, and has the indents that formatting gives', () => {
    for (const name of examples) {
      if (DAMAGED.includes(nameOf(name))) continue;
      const text = read(name);
      assert.equal(formatted(text), text, name);
      assert.equal(cleaned(text).text, text, name);
      if (/^\u3000\u3000\S.*[。：]$/m.test(text)) assert.equal(formatted(text, { indent: 'fullwidth' }), text, name);
    }
  });

  for (const name of DAMAGED) {
    test(`${name} is mended`, () => {
      const path = join('test', 'golden', `${name}.cleaned`);
      const { text } = cleaned(read(examples.find(file => nameOf(file) === name)!));
      if (process.env['UPDATE_GOLDEN']) writeFileSync(path, text);
      assert.equal(text, readFileSync(path, 'utf8'));
    });
  }
});

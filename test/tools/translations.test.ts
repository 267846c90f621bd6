import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (path: string) => readFileSync(path, 'utf8');
const json = (path: string) => JSON.parse(read(path)) as Record<string, string>;

suite('translations', () => {
  const sources = readdirSync('client/src', { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).map(name => read(join('client/src', name)));
  const used = new Set(sources.flatMap(source => [...source.matchAll(/l10n\.t\(\s*'([^']+)'/g)].map(match => match[1] ?? '')));
  const bundle = json('l10n/bundle.l10n.zh-cn.json');

  test('every text of the client is translated, and no translation is left over', () => {
    assert.ok(used.size > 0);
    assert.equal(sources.flatMap(source => source.match(/l10n\.t\(/g) ?? []).length, sources.flatMap(source => source.match(/l10n\.t\(\s*'/g) ?? []).length, 'a text that is no plain literal cannot be found here');
    assert.deepEqual(Object.keys(bundle).sort(), [...used].sort());
  });

  test('a translation has the same blanks to fill', () => {
    const blanks = (text: string) => [...text.matchAll(/\{\d+\}/g)].map(match => match[0]).sort();
    for (const [source, translation] of Object.entries(bundle)) assert.deepEqual(blanks(translation), blanks(source), source);
  });

  test('the manifest refers to texts that exist in both languages, and no text is left over', () => {
    const references = new Set([...read('package.json').matchAll(/"%([\w.-]+)%"/g)].map(match => match[1] ?? ''));
    for (const path of ['package.nls.json', 'package.nls.zh-cn.json']) assert.deepEqual(Object.keys(json(path)).sort(), [...references].sort(), path);
  });
});

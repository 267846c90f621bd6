import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';

interface Entry {
  readonly id: string;
  readonly wrong: readonly string[];
  readonly right: string;
  readonly kind: string;
  readonly [condition: string]: unknown;
}
interface File {
  readonly entries: readonly Entry[];
}
/** The tool as it is, not bundled into this test: it finds the schema by its own place. */
interface Tool {
  readonly checkFormulationFile: (file: unknown) => string[];
  readonly checkFormulationLinks: (files: readonly unknown[]) => string[];
  readonly occurrences: (entry: unknown, text: string) => string[];
}

const folder = join('data', 'wording', 'formulations');
const files = readdirSync(folder).map(name => parse(readFileSync(join(folder, name), 'utf8')) as File);

const sound = {
  id: 'jia-yi',
  wrong: ['坚定“甲意识”'],
  right: '增强“甲意识”',
  kind: 'collocation',
  reason: '动词固定。',
  confidence: 'medium',
  bad: '要坚定“甲意识”。',
  good: '要增强“甲意识”。',
};

suite('formulations', () => {
  let tool: Tool;
  suiteSetup(async () => {
    tool = (await import(pathToFileURL(join('tools', 'data', 'formulations.mjs')).href)) as Tool;
  });
  const problems = (changes: object) => tool.checkFormulationFile({ entries: [{ ...sound, ...changes }] });
  const found = (changes: object, text: string) => tool.occurrences({ ...sound, ...changes }, text).length;

  test('are sound, each by itself and beside the others', () => {
    assert.deepEqual(files.flatMap(tool.checkFormulationFile), []);
    assert.deepEqual(tool.checkFormulationLinks(files), []);
  });

  test('are many', () => assert.ok(files.flatMap(file => file.entries).length >= 400));

  test('are found whatever the quotation marks, unless these count', () => {
    assert.equal(found({}, '要坚定「甲意识」。'), 1);
    assert.equal(found({}, '要坚定甲意识。'), 1);
    assert.equal(found({ quotes: 'exact' }, '要坚定甲意识。'), 0);
    assert.equal(found({ quotes: 'exact' }, '要坚定「甲意识」。'), 1);
  });

  test('keep their conditions', () => {
    assert.equal(found({ notAfter: ['不'] }, '要不坚定“甲意识”。'), 0);
    assert.equal(found({ notBefore: ['不够'] }, '坚定“甲意识”不够。'), 0);
    assert.equal(found({ after: ['要'] }, '应坚定“甲意识”。'), 0);
    assert.equal(found({ before: ['。'] }, '坚定“甲意识”的人。'), 0);
    assert.equal(found({ within: ['党员'] }, '要坚定“甲意识”。党员。'), 0);
    assert.equal(found({ within: ['党员'] }, '党员要坚定“甲意识”。'), 1);
    assert.equal(found({ outside: 'title' }, '见《坚定“甲意识”》。'), 0);
    assert.equal(found({ outside: 'title' }, '见《文》，坚定“甲意识”。'), 1);
  });

  test('are refused where the sentences or the evidence belie them', () => {
    assert.deepEqual(problems({}), []);
    assert.match(problems({ bad: '要增强“甲意识”。' }).join(), /bad sentence/);
    assert.match(problems({ good: '要坚定“甲意识”。' }).join(), /good sentence/);
    assert.match(problems({ right: '坚定“甲意识”' }).join(), /right form/);
    assert.match(problems({ confidence: 'high' }).join(), /without evidence/);
    assert.match(problems({ kind: 'supersededName' }).join(), /since when/);
    assert.match(problems({ kind: 'supersededName', from: '2018-03-17', fix: 'safe' }).join(), /its fix asks/);
    const evidence = [{ url: 'https://example.org/a', title: '甲文', read: '2026-11-22', seen: '与此无关的话' }];
    assert.match(problems({ evidence }).join(), /no words quoted/);
    assert.match(tool.checkFormulationLinks([{ entries: [sound, { ...sound, good: '无' }] }]).join(), /used twice/);
  });
});

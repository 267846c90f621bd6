import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { clauses, normsFrom } from '../../core/src/rules/clauses';

interface Seen {
  source: string;
  seen: string;
}
interface ClauseFile {
  sources: Record<string, { url: string; title: string; read: string }>;
  norms: Record<string, { name: string; number?: string; from: string; document?: string; evidence?: Seen[] }>;
  clauses: Record<string, { norm: string; clause?: string; says: string; status: string; evidence?: Seen[] }>;
}
/** The tool as it is, not bundled into this test: it finds the schemas by its own place. */
interface Tool {
  readonly checkClauseFile: (file: unknown) => string[];
}

suite('the clauses that rules may cite', () => {
  const file = parse(readFileSync('data/clauses.yaml', 'utf8')) as ClauseFile;
  let check: Tool['checkClauseFile'];
  suiteSetup(async () => {
    ({ checkClauseFile: check } = (await import(pathToFileURL('tools/data/check.mjs').href)) as Tool);
  });

  test('are sound', () => assert.deepEqual(check(file), []));

  test('reach the program where they are verified, and only there', () => {
    const verified = Object.entries(file.clauses).filter(([, { status }]) => status === 'verified');
    assert.deepEqual(Object.keys(clauses), verified.map(([id]) => id));
    assert.deepEqual({ ...normsFrom }, Object.fromEntries(Object.entries(file.norms).map(([id, { from }]) => [id, from])));
  });

  test('are cited as readers know them', () => {
    assert.equal(clauses['gb15834-4.5.3.5'], 'GB/T 15834—2011，4.5.3.5');
    assert.equal(clauses['tiaoli-15.4'], '《党政机关公文处理工作条例》第十五条第（四）项');
    assert.equal(clauses['gf1001-all'], '《第一批异形词整理表》（GF 1001—2001）');
  });

  const sound = (): ClauseFile => ({
    sources: { text: { url: 'https://example.org/', title: '某标准', read: '2026-11-22' } },
    norms: { gb15834: { name: '标点符号用法', number: 'GB/T 15834—2011', from: '2012-06-01', document: 'gb-t-15834-2011' } },
    clauses: { 'gb15834-4.1': { norm: 'gb15834', clause: '4.1', says: '句末用句号。', status: 'verified', evidence: [{ source: 'text', seen: '4.1 句号' }] } },
  });

  test('a sound file passes', () => assert.deepEqual(check(sound()), []));

  for (const [what, spoil, complaint] of [
    ['verified without evidence', file => delete file.clauses['gb15834-4.1']?.evidence, /verified, but by no evidence/],
    ['a source that is none', file => Object.assign(file.clauses['gb15834-4.1'] ?? {}, { evidence: [{ source: 'other', seen: '4.1 句号' }] }), /other is no source/],
    ['an id that tells another clause', file => Object.assign(file.clauses['gb15834-4.1'] ?? {}, { clause: '4.2' }), /does not tell the clause 4\.2/],
    ['another day than the document', file => Object.assign(file.norms['gb15834'] ?? {}, { from: '2012-06-02' }), /takes effect 2012-06-01/],
    ['a day without evidence', file => delete file.norms['gb15834']?.document, /no evidence for 2012-06-01/],
    ['the norm repeated', file => Object.assign(file.clauses['gb15834-4.1'] ?? {}, { says: '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地人', evidence: [{ source: 'text', seen: '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥天地人' }] }), /repeats the norm/],
    ['too long a summary', file => Object.assign(file.clauses['gb15834-4.1'] ?? {}, { says: '长'.repeat(41) }), /too long|maxLength|41/i],
    ['a source that nothing rests on', file => Object.assign(file.sources, { spare: file.sources['text'] }), /nothing rests on this source/],
  ] as readonly [string, (file: ClauseFile) => unknown, RegExp][]) {
    test(`the check finds ${what}`, () => {
      const spoiled = sound();
      spoil(spoiled);
      assert.match(check(spoiled).join('\n'), complaint);
    });
  }
});

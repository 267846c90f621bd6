import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Found {
  id: string;
  category: string;
  severity: string;
  start: number;
  end: number;
  places: { start: number; end: number }[];
  message: string;
}
interface Source {
  sha256: string;
  text: string;
  year?: number;
  kind?: string;
}
interface Instance {
  text: string;
  original: string;
  start: number;
  end: number;
}
interface Mutation {
  id: string;
  where: string;
}
interface Seeder {
  readonly mutations: readonly Mutation[];
  readonly seeded: (mutation: Mutation, sources: readonly Source[], options: { seed: number; count: number }) => Instance[];
}
interface Recall {
  readonly newFindings: (before: string, known: Found[], after: string, found: Found[]) => Found[];
  readonly isNear: (text: string, place: { start: number; end: number }, finding: Found) => boolean;
  readonly countsFor: (mutationId: string, finding: Found) => boolean;
  readonly ALSO: Record<string, readonly string[]>;
}
interface Tally {
  readonly total: Record<string, number>;
  readonly residue: Record<string, number>;
}
interface Alarms {
  readonly emptyTally: () => Tally;
  readonly addFindings: (tally: Tally, name: string, findings: Found[]) => void;
  readonly overLimits: (profile: string, tally: Tally, characters: number) => string[];
}
interface Corpora {
  readonly readCorpus: (folder: string, listed: { sha256: string }[]) => { texts: { text: string }[]; missing: unknown[]; unknown: string[] };
}

const tool = async <T>(name: string): Promise<T> => (await import(pathToFileURL(join('tools', 'quality', name)).href)) as T;
const finding = (id: string, start: number, end: number, severity = 'warning'): Found => ({ id, category: id.slice(0, id.indexOf('/')), severity, start, end, places: [{ start, end }], message: '' });

const PROSE = '各级人民政府应当加强对本行政区域内绿化工作的领导，将绿化事业纳入国民经济和社会发展规划，保障公共绿地建设和养护经费的投入。';
const SOURCE: Source = {
  sha256: 'a'.repeat(64),
  year: 2022,
  text: `云山县绿化管理办法\n一、总体要求\n${PROSE}\n（一）加强领导。${PROSE}\n（二）加强宣传。${PROSE}\n（三）加强保障。${PROSE}\n（四）加强监督。${PROSE}\n二、主要任务\n${PROSE}自2022年5月6日起，“绿色家园”行动（以下简称行动）投入300万元，增长15%。\n三、组织实施\n${PROSE}\n四、附则\n${PROSE}`,
};

suite('quality: the seeder', () => {
  let seeder: Seeder;
  suiteSetup(async () => {
    seeder = await tool<Seeder>('seed.mjs');
  });

  test('its kinds of errors have names of their own', () => {
    const ids = seeder.mutations.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^(structure|wording|punctuation|numbers|kind|residue)\/[a-z0-9-]+$/);
  });

  test('makes the same errors for the same seed, each in its place', () => {
    for (const mutation of seeder.mutations) {
      const made = seeder.seeded(mutation, [SOURCE], { seed: 3, count: 3 });
      assert.deepEqual(seeder.seeded(mutation, [SOURCE], { seed: 3, count: 3 }), made);
      for (const { text, original, start, end } of made) {
        assert.notEqual(text, original, mutation.id);
        assert.ok(start >= 0 && start <= end && end <= text.length, `${mutation.id}: ${start}–${end} of ${text.length}`);
      }
    }
  });

  test('imports nothing of the rules and their words', () => {
    const folder = join('tools', 'quality', 'seeds');
    for (const path of [join('tools', 'quality', 'seed.mjs'), ...readdirSync(folder).map(name => join(folder, name))]) {
      const imported = [...readFileSync(path, 'utf8').matchAll(/from '([^']+)'/g)].map(match => match[1]);
      for (const from of imported) assert.match(from, /^(node:|\.\/(seeds\/)?[a-z]+\.mjs$)/, path);
      assert.ok(!imported.some(from => from.includes('engine') || from.includes('recall')), path);
    }
  });
});

suite('quality: what counts as found', () => {
  let recall: Recall;
  suiteSetup(async () => {
    recall = await tool<Recall>('recall.mjs');
  });

  test('findings of the unchanged text are not new, before and behind the error', () => {
    const before = '甲甲乙。丙丙丁。';
    const after = '甲甲乙。。丙丙丁。';
    const known = [finding('wording/doubled', 0, 2), finding('wording/doubled', 4, 6)];
    const found = [finding('wording/doubled', 0, 2), finding('punctuation/stacked', 3, 5), finding('wording/doubled', 5, 7)];
    assert.deepEqual(recall.newFindings(before, known, after, found).map(({ id }) => id), ['punctuation/stacked']);
  });

  test('a second finding at the same place is new', () => {
    const text = '甲甲。';
    assert.equal(recall.newFindings(text, [finding('a/b', 0, 2)], text, [finding('a/b', 0, 2), finding('a/c', 0, 2)]).length, 1);
  });

  test('near is the same paragraph, by the place itself or by one it points to', () => {
    const text = '第一段。\n第二段。\n第三段。';
    const place = { start: 6, end: 7 };
    assert.ok(recall.isNear(text, place, finding('a/b', 5, 6)));
    assert.ok(!recall.isNear(text, place, finding('a/b', 10, 12)));
    assert.ok(recall.isNear(text, place, { ...finding('a/b', 10, 12), places: [{ start: 10, end: 12 }, { start: 5, end: 9 }] }));
  });

  test('rules of other categories count where they are named, and only those errors are named that are made', async () => {
    const { mutations } = await tool<Seeder>('seed.mjs');
    assert.ok(recall.countsFor('numbers/range-hyphen', finding('punctuation/connector', 0, 1)));
    assert.ok(!recall.countsFor('numbers/wrong-weekday', finding('punctuation/connector', 0, 1)));
    for (const id of Object.keys(recall.ALSO)) assert.ok(mutations.some(mutation => mutation.id === id), id);
  });
});

suite('quality: false alarms', () => {
  test('residue stands apart, hints are limited in the draft profile only', async () => {
    const { emptyTally, addFindings, overLimits } = await tool<Alarms>('falseAlarms.mjs');
    const tally = emptyTally();
    addFindings(tally, 'one', [finding('residue/navigation', 0, 1), finding('structure/number', 0, 1), ...Array.from({ length: 31 }, () => finding('wording/hint', 0, 1, 'hint'))]);
    assert.equal(tally.residue['warning'], 1);
    assert.equal(tally.total['warning'], 1);
    assert.equal(overLimits('draft', tally, 100_000).length, 1);
    assert.equal(overLimits('review', tally, 100_000).length, 0);
    assert.equal(overLimits('review', tally, 40_000).length, 1);
  });

  test('the held-out texts are never shown', () => {
    const { status, stderr } = spawnSync(process.execPath, [join('tools', 'quality', 'falseAlarms.mjs'), '--texts', '.', '--set', 'heldout', '--show'], { encoding: 'utf8' });
    assert.equal(status, 2);
    assert.match(stderr, /留出|held-out/);
  });

  test('only texts that are on the list, byte for byte, are read', async () => {
    const { readCorpus } = await tool<Corpora>('corpora.mjs');
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-quality-'));
    try {
      writeFileSync(join(folder, 'a.txt'), '甲');
      writeFileSync(join(folder, 'b.txt'), '乙');
      const sha256 = createHash('sha256').update('甲').digest('hex');
      const { texts, missing, unknown } = readCorpus(folder, [{ sha256 }, { sha256: '0'.repeat(64) }]);
      assert.deepEqual([texts.map(({ text }) => text), missing.length, unknown], [['甲'], 1, ['b.txt']]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

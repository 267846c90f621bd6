import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TermBase } from '../../core/src/index';
import { builtInData, termContext } from '../support/termFixture';

const base = new TermBase(builtInData);
const namesIn = (text: string): string[] => termContext(text, { base }).mentions.all().map(({ start, end }) => text.slice(start, end));

/** What tools/data/check.mjs finds wrong with the files, or with all of data/. */
function complaints(...files: string[]): string[] {
  const { stderr, status } = spawnSync(process.execPath, [join('tools', 'data', 'check.mjs'), ...files], { encoding: 'utf8' });
  const found = stderr.split('\n').filter(line => line !== '');
  assert.equal(status, found.length > 0 ? 1 : 0);
  return found;
}

suite('the check of the data', () => {
  const SOUND = `field: 试验
entries:
  - id: shi-yan
    term: 四个意识
    meaning: 四方面要求。
    items: [政治意识, 大局意识, 核心意识, 看齐意识]
    firstRaised: { date: "2016-01-29", occasion: 某会 }
    evidence:
      - { url: "https://example.org/", title: 某文, read: "2026-11-22", seen: "2016年1月29日，政治意识、大局意识、核心意识、看齐意识", for: [items, firstRaised] }
    reviewedOn: "2026-11-22"
    confidence: high
`;
  const complaintsAbout = (content: string): string[] => {
    const folder = mkdtempSync(join(tmpdir(), 'gongwen-data-'));
    try {
      writeFileSync(join(folder, 'x.yaml'), content);
      return complaints(join(folder, 'x.yaml')).map(line => line.replace(/^x\.yaml: /, ''));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('passes a sound entry', () => assert.deepEqual(complaintsAbout(SOUND), []));

  for (const [what, from, to, complaint] of [
    ['items in another order than the words quoted', '[政治意识, 大局意识', '[大局意识, 政治意识', /hold them all in this order/],
    ['a year that no evidence holds', 'date: "2016', 'date: "2015', /the year 2015 of firstRaised/],
    ['a fact without evidence', 'for: [items, firstRaised]', 'for: [items]', /firstRaised has no evidence/],
    ['a date that is none', '"2016-01-29", occ', '"2016-13-29", occ', /pattern|match/i],
    ['quotation marks in the term', 'term: 四个意识', 'term: “四个意识”', /written with quotation marks/],
    ['an unknown field', 'confidence: high', 'sure: yes', /additional|schema/i],
  ] as const) {
    test(`finds ${what}`, () => assert.match(complaintsAbout(SOUND.replace(from, to)).join('\n'), complaint));
  }
});

suite('the built-in term base', () => {
  test('every fact shown has evidence that bears it out, no link leads nowhere', () => {
    assert.deepEqual(complaints(), []);
  });

  test('every name of every entry is found where it stands alone in quotation marks', () => {
    const missed: string[] = [];
    for (const entry of base.entries) {
      for (const name of [entry.term, ...entry.aliases]) {
        const text = `坚持“${name}”。`;
        const found = termContext(text, { base }).mentions.at(4).some(({ referent }) => referent.kind === 'term' && referent.entry === entry);
        if (!found) missed.push(`${name} (${entry.id})`);
      }
    }
    assert.deepEqual(missed, []);
  });

  test('every title is found by all its names, or leads to the document in force', () => {
    for (const document of base.documents) {
      const found = base.titled(`《${document.title}》`);
      assert.ok(found, document.title);
      assert.ok(found === document || document.status === 'repealed', document.title);
    }
  });

  test('ordinary prose names nothing', () => {
    for (const text of [
      '今天上午，各科室负责人到会议室开会，讨论了下一步工作安排。',
      '二十四史是正史的总称，第三农场种了四个品种的小麦，两新两旧共四台机器。',
      '请于3月5日前将名单报办公室，联系人：王某某，电话：0000000。',
      '会议由副局长主持，第三讲由李老师主讲，三讲完了再休息。',
    ]) {
      assert.deepEqual(namesIn(text), [], text);
    }
  });

  test('shows addresses of institutions only, and always says what was read and when', () => {
    const shown = [...base.entries.flatMap(({ senses }) => senses), ...base.documents].flatMap(({ evidence }) => evidence ?? []);
    assert.ok(shown.some(({ url }) => url?.includes('gov.cn')));
    for (const { url, title, read } of shown) {
      assert.ok(title !== '' && /^\d{4}-\d\d-\d\d$/.test(read));
      if (url !== undefined) assert.doesNotMatch(new URL(url).host, /^[\d.]+$|:/, url);
    }
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { ConfusableData } from '../../core/src/index';

interface Confusable extends ConfusableData {
  readonly counts: { readonly wrong: number; readonly excused: number; readonly right?: number };
  readonly bad: string;
  readonly good: string;
}
interface ConfusableFile {
  readonly corpus: { readonly texts: number; readonly characters: number };
  readonly entries: readonly Confusable[];
}
interface Occurrence {
  readonly entry: ConfusableData;
  readonly start: number;
  readonly end: number;
}
/** The tool as it is, not bundled into this test: it finds the schema by its own place. */
interface Tool {
  readonly checkConfusableFile: (file: ConfusableFile) => string[];
  readonly checkTogether: (files: ConfusableFile[]) => string[];
  readonly checkConfusables: (folder: string) => string[];
  readonly finder: (entries: readonly ConfusableData[]) => (text: string) => Occurrence[];
  readonly checker: (entries: readonly ConfusableData[]) => (text: string) => Occurrence[];
}
const { checkConfusableFile, checkConfusables, checkTogether, finder, checker } = (await import(pathToFileURL('tools/data/confusables.mjs').href)) as Tool;

const FOLDER = 'data/wording/confusables';

const entry = (given: Partial<Confusable>): Confusable => ({
  id: 'bushu',
  wrong: ['布署'],
  right: '部署',
  fix: 'safe',
  level: 'warning',
  reason: '“布署”不成词。',
  counts: { wrong: 0, excused: 0, right: 1 },
  bad: '会议作了布署。',
  good: '会议作了部署。',
  ...given,
});

const file = (...entries: Confusable[]): ConfusableFile => ({ corpus: { texts: 1, characters: 1 }, entries });
const words = (given: Partial<Confusable>, text: string) => checker([entry(given)])(text).map(({ start, end }) => text.slice(start, end));

suite('confusables: where an entry counts', () => {
  test('not behind, and not before, certain words', () => {
    assert.deepEqual(words({ notAfter: ['公'] }, '公布署名文章，另作布署。'), ['布署']);
    assert.deepEqual(words({ notBefore: ['名'] }, '公布署名文章，另作布署。'), ['布署']);
  });

  test('only behind, and only before, certain words', () => {
    assert.deepEqual(words({ wrong: ['主意'], after: ['社会'] }, '社会主意；拿主意'), ['主意']);
    assert.deepEqual(words({ wrong: ['截止'], before: ['目前'] }, '截止目前；报名截止'), ['截止']);
  });

  test('at the very beginning and end of a text nothing stands beside it', () => {
    assert.deepEqual(words({ after: ['作'] }, '布署'), []);
    assert.deepEqual(words({ before: ['了'] }, '布署'), []);
    assert.deepEqual(words({ notAfter: ['公'], notBefore: ['名'] }, '布署'), ['布署']);
  });

  test('only with certain words in the same sentence', () => {
    const given = { wrong: ['脏物'], within: ['盗窃'] };
    assert.deepEqual(words(given, '盗窃所得脏物'), ['脏物']);
    for (const end of ['。', '！', '？', '；', '\n']) assert.deepEqual(words(given, `盗窃${end}清理脏物`), [], end);
  });

  test('every occurrence is found, overlapping ones too', () => {
    assert.equal(finder([entry({ wrong: ['的的'] })])('的的的').length, 2);
  });
});

suite('confusables: what the check refuses', () => {
  const problems = (given: Partial<Confusable>) => checkConfusableFile(file(entry(given))).join('\n');

  test('nothing in an entry that is right', () => assert.equal(problems({}), ''));
  test('a wrong sentence without the wrong use', () => assert.match(problems({ bad: '会议作了安排。' }), /bad is not found/));
  test('a right sentence that is found', () => assert.match(problems({ good: '公布署名文章。' }), /good is found/));
  test('a right form among the wrong ones', () => assert.match(problems({ right: '布署' }), /right is among wrong/));
  test('a safe fix for a matter of choice', () => assert.match(problems({ level: 'hint' }), /not safe/));
  test('a safe fix with nothing to put there', () => {
    const { right, ...rest } = entry({});
    assert.equal(right, '部署');
    assert.match(checkConfusableFile(file(rest)).join('\n'), /nothing to put there/);
  });
  test('a fix that leaves the finding', () => assert.match(problems({ right: '再布署' }), /the fix leaves a finding/));
  test('missing counts, unknown fields', () => {
    const { counts, ...rest } = entry({});
    assert.equal(counts.wrong, 0);
    assert.notEqual(checkConfusableFile(file(rest as Confusable)).length, 0);
    assert.notEqual(checkConfusableFile(file({ ...entry({}), pattern: '布.' } as Confusable)).length, 0);
  });

  const together = (...entries: Confusable[]) => checkTogether([file(...entries)]).join('\n');

  test('an id used twice', () => assert.match(together(entry({}), entry({ wrong: ['决择'], right: '抉择' })), /used twice/));
  test('the same words under the same conditions', () => {
    assert.match(together(entry({}), entry({ id: 'other' })), /claimed by bushu/);
    assert.doesNotMatch(together(entry({ before: ['。'] }), entry({ id: 'other', before: ['了'], bad: '布署了任务。' })), /claimed|same place/);
  });
  test('a right sentence that another entry finds', () => assert.match(together(entry({}), entry({ id: 'other', wrong: ['决择'], right: '抉择', bad: '作出决择。', good: '布署妥当。' })), /good is found by bushu/));
  test('two entries at the same place', () => assert.match(together(entry({}), entry({ id: 'other', wrong: ['作了布署'] })), /the same place/));
  test('a fix into what another entry finds', () => assert.match(together(entry({ right: '决择' }), entry({ id: 'other', wrong: ['决择'], right: '抉择', bad: '作出决择。', good: '作出抉择。' })), /makes a finding of other/));
});

suite('confusables: the list', () => {
  const entries = readdirSync(FOLDER).flatMap(name => (parse(readFileSync(join(FOLDER, name), 'utf8')) as ConfusableFile).entries);
  const flagged = checker(entries);

  test('it passes its own check', () => assert.deepEqual(checkConfusables(FOLDER), []));

  test('it is long, and was counted in real texts', () => {
    assert.ok(entries.length >= 220);
    assert.ok(entries.filter(({ counts }) => (counts.right ?? 0) > 0).length > entries.length / 2);
  });

  test('right uses near the wrong ones are left alone', () => {
    for (const text of RIGHT) assert.deepEqual(flagged(text).map(found => found.entry.id), [], text);
  });

  test('the mistakes that matter most are warnings with a safe fix', () => {
    for (const [wrong, right] of WRONG) {
      const found = flagged(wrong);
      assert.deepEqual(found.map(({ entry: { level, fix } }) => `${level} ${fix}`), ['warning safe'], wrong);
      const [place] = found;
      assert.equal(wrong.slice(0, place?.start) + (place?.entry.right ?? '') + wrong.slice(place?.end), right);
    }
  });
});

const RIGHT = [
  '公布署名文章三篇，发布署理名单。',
  '报名截止日期为6月30日，竞价截止当日公布结果；申报工作于月底截止，投标截止3日前可以补充。',
  '诸侯割据，候车室、候选人、候鸟、等候、问候。',
  '加强预防犯罪教育，消防犯规行为另行处理。',
  '既使群众得实惠，又使企业增效益；这样既可靠又经济。',
  '企业以经济效益为中心，可以经主管部门批准后实施。',
  '建立既有利于创新又有利于稳定的机制。',
  '粮食是生活必需品，所必需的经费予以保障。',
  '深入学习贯彻会议精神，统一惯例，庄严历史责任。',
  '调整冶金工业布局，非法冶炼，化学反应情况良好。',
  '生态补偿试点、湿地修复、机关健康教育、相关坏账处置。',
  '法规犯罪构成、违规纳入名单、取消级别限制、面积级差。',
  '全部份额转让给职工，完成份额登记，补充份额不变。',
  '研究竞争策略，毕竟争取到了机会，究竟选择哪一种。',
  '书面形式报告上级，行政区域内函告，社会主义意识形态。',
  '周末经营户较多，年末能源供应充足，粉末按规格存放。',
  '资深人士建议，三千部手机，护士地位提高，信息传统师徒制。',
  '形势严峻工作繁重，防汛形势从严竣工验收。',
  '信仰制度化，直接恰当，金融恰逢机遇，入侵范围扩大。',
  '二十二个县，第二个百年，十二个月，独立既得人心又稳妥。',
  '合作法人、规范运作法、信访工作法治化。',
  '激动之余，不能自己决定的事项应当请示。',
  '强调拔尖人才，加强折旧管理，上海拨付资金，诚信货源。',
  '群众反映强烈的突出问题，连锁反应，化装侦查，化妆品。',
  '做用法的模范，会审迅速，交通迅猛发展，视频临时中断，职工做思想工作。',
];

const WRONG: readonly (readonly [string, string])[] = [
  ['对下一步工作作了布署', '对下一步工作作了部署'],
  ['截止目前已完成八成', '截至目前已完成八成'],
  ['截止2023年底全部脱贫', '截至2023年底全部脱贫'],
  ['侯选人名单', '候选人名单'],
  ['关键时侯', '关键时候'],
  ['再接再励', '再接再厉'],
  ['一如继往', '一如既往'],
  ['贯策落实', '贯彻落实'],
  ['加强风险防犯', '加强风险防范'],
  ['会议记要', '会议纪要'],
  ['形式主意', '形式主义'],
  ['必需坚持', '必须坚持'],
];

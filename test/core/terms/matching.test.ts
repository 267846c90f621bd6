import assert from 'node:assert/strict';
import { markedText } from '../../support/markedText';
import { termContext } from '../../support/termFixture';

/** What is named where: the marked ranges and nothing else, in order. */
function check(marked: string, ...keys: string[]): void {
  const { text, ranges } = markedText(marked);
  const found = termContext(text).mentions.all();
  assert.deepEqual(
    found.map(({ start, end, key }) => `${key} ${JSON.stringify(text.slice(start, end))}`),
    ranges.map(({ start, end }, index) => `${keys[index] ?? 'missing'} ${JSON.stringify(text.slice(start, end))}`),
  );
}

suite('what a document names', () => {
  test('a term bare, in quotation marks of any kind, and half inside them', () => {
    check('增强[|四个意识|]，增强“[|四个意识|]”，「[|四個意識|]」，[|“四个”意识|]。', ...Array<string>(4).fill('term:si-ge-yishi'));
  });

  test('a term that a hard wrap, a space or an invisible character broke', () => {
    const line = '各级各部门要认真学习文件要求，把各项任务落到实处，切实做好工作，';
    check(`${line}\n${line}\n${line.slice(0, -2)}[|四个\n意识|]，${line.slice(3)}\n${line}\n再增强[|四个 意\u200b识|]。`, 'term:si-ge-yishi', 'term:si-ge-yishi');
  });

  test('Traditional characters with readings in brackets', () => {
    check('增強[|四個(gè)意識|](shí)，[|四個（ɡè）意識|]。', 'term:si-ge-yishi', 'term:si-ge-yishi');
  });

  test('brackets that hold no reading end a term', () => {
    check('四个(一)意识，四个(abcdefghijklmn)意识。');
  });

  test('the longest term of several, and the next one right behind it', () => {
    check('[|四个全面战略布局|][|四个意识|]', 'term:xiaokang-quanmian', 'term:si-ge-yishi');
  });

  test('items written out, whatever joins them', () => {
    check('[|政治意识、大局意识、核心意识、看齐意识|]；[|政治意识，大局意识,核心意识和看齐意识|]', 'term:si-ge-yishi', 'term:si-ge-yishi');
  });

  test('items in another order are no term', () => {
    check('政治意识、核心意识、大局意识、看齐意识');
  });

  test('every version of a list that changed', () => {
    check('[|全面建成小康社会、全面深化改革|]。[|全面建设社会主义现代化国家、全面深化改革|]。', 'term:si-ge-quanmian', 'term:si-ge-quanmian');
  });

  test('a number before it makes another word of a numbered term', () => {
    check('[|三农|]，十三农，第三农场，二十三农，' + '[|三农|]', 'term:sannong', 'term:sannong');
  });

  test('conditions: only in quotation marks, not after or before certain words', () => {
    check('两新，“[|两新|]”，两新”，"[|两新|]"，[|统筹|]，他的统筹，统筹者', 'term:liangxin', 'term:liangxin', 'term:tongchou');
  });

  test('known and unknown titles, one key for all forms of one', () => {
    check(
      '[|《党政机关公文处理工作条例》|]，[|《公文处理条例》|]，[|《无名办法》|]。',
      'title:gongwen-tiaoli',
      'title:gongwen-tiaoli',
      'title:无名办法',
    );
  });

  test('a title that is also named without its marks', () => {
    check('学习[|公文条例|]，[|《某公文条例》|]', 'title:gongwen-tiaoli', 'title:某公文条例');
  });

  test('meetings in their short and long forms', () => {
    check(
      '[|党的二十大|]，[|中国共产党第二十次全国代表大会|]，[|党的十九届六中全会|]，[|中国共产党第十九届中央委员会第六次全体会议|]，[|二十届中央纪委二次全会|]，[|十四届全国人大一次会议|]，[|二十届历次全会|]，[|“十四五”|]规划',
      'meeting:congress/20',
      'meeting:congress/20',
      'meeting:plenum/19/6',
      'meeting:plenum/19/6',
      'meeting:discipline/20/2',
      'meeting:npc/14/1',
      'meeting:plenums/20',
      'meeting:plan/14',
    );
  });

  test('what only looks like a meeting', () => {
    check('党的十大类工作，十大工程，第二届学生会，两会一节，二十五分钟，党的大政方针');
  });

  test('an abbreviation from its definition on, not the words it stands for', () => {
    check('[|《无名办法》|]（以下简称[|《办法》|]）。按[|《办法》|]办。', 'title:无名办法', 'abbreviation:《办法》', 'abbreviation:《办法》');
  });
});

suite('abbreviations that a document defines', () => {
  const defined = (text: string): string[] => termContext(text).mentions.abbreviations.map(({ name, fullSpan }) => `${name} = ${text.slice(fullSpan.start, fullSpan.end)}`);

  for (const [text, expected] of [
    ['现将《某某管理办法》（以下简称《办法》）印发给你们。', ['《办法》 = 《某某管理办法》']],
    ['某市机关事务管理中心(以下简称“管理中心”)负责。', ['管理中心 = 某市机关事务管理中心']],
    ['各级机关和事业单位（以下统称各单位）应当执行。', ['各单位 = 各级机关和事业单位']],
    ['成立工作领导小组，以下简称“领导小组”，负责协调。', ['领导小组 = 成立工作领导小组']],
    ['甲公司、乙公司（以下分别简称“甲方”“乙方”）约定。', ['甲方 = 乙公司', '乙方 = 乙公司']],
    ['他自称老师，人称“能手”。简称不详。', []],
    ['本办法（以下简称）有误。', []],
    ['以下简称“空”。', []],
  ] as const) {
    test(text, () => assert.deepEqual(defined(text), [...expected]));
  }
});

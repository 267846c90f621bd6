import { judgedBy } from '../facts';
import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 年份中的“〇” */
export const rule: ParagraphRule = {
  meta: {
    id: 'numbers/zero',
    title: { zh: '年份中“〇”的写法', en: 'The zero of a year' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb15835-5.2.5'],
    messages: {
      letter: { zh: '年份里混入了“{mark}”，写作“{right}”。', en: '“{mark}” stands for a zero in this year; write “{right}”.' },
      circle: { zh: '汉字年份里的零用“〇”（U+3007），这里是几何图形“○”，检索不到；写作“{right}”。', en: 'The zero of a year in Chinese numerals is 〇 (U+3007); this one is the shape ○, which no search finds. Write “{right}”.' },
      zero: { zh: '年份、编号里的零用“〇”，计量才用“零”；写作“{right}”。', en: 'Years and numbers of things take 〇; 零 is for quantities. Write “{right}”.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Date,
  cues: ['0年', '一年', 'a年'],
  check({ text, facts }, report) {
    for (const match of matchesOf(YEAR, text)) {
      const [all, year] = [match[0], match[1]!];
      const start = match.index;
      const end = start + year.length;
      const chinese = /^[一二]/.test(all);
      const marks = chinese ? year.replace(/[一二三四五六七八九〇]/g, '') : year.replace(/\d/g, '');
      if (marks === '' || (!chinese && /[一二三四五六七八九]/.test(year))) continue;
      const right = chinese ? year.replace(/[^一二三四五六七八九〇]/g, '〇') : year.replace(/\D/g, '0');
      const fixes = [{ kind: 'safe' as const, changes: [{ start, end, newText: right }] }];
      if (chinese && /^○+$/.test(marks)) {
        // The habit of offices until Chinese numerals went out of use for dates.
        if (judgedBy(facts, '2012-07-01') !== 'no') report({ start, end, message: 'circle', severity: 'hint', arguments: { right }, fixes });
      } else if (chinese && /^[零○]+$/.test(marks)) report({ start, end, message: 'zero', severity: 'hint', arguments: { right }, fixes });
      else report({ start, end, message: 'letter', arguments: { mark: marks[0]!, right }, fixes });
    }
  },
};

const YEAR = /([一二][一二三四五六七八九〇○零0０OoＯ]{3}|[12][0-9OoＯ〇○零]{3})(?=年)(?<![0-9A-Za-z一二三四五六七八九〇○零][^]{4})/g;

export const page: RulePage = {
  about: {
    zh: '汉字年份的零是“〇”，不是数字0、字母O，也不是几何图形“○”；阿拉伯数字年份里也不能混入字母O。“○”在2012年以前的公文里是通行写法，那时的文件不报，以后的只作提示。',
    en: 'The zero of a year in Chinese numerals is 〇: no 0, no letter O, no ○. Nor may an O stand in 2024. The shape ○ was the habit of offices before 2012: nothing is said of documents of that time, and later ones get a hint.',
  },
  bad: [
    { text: '[|二0二四|]年三月五日', fixed: '二〇二四年三月五日' },
    { text: '项目于[|2O24|]年3月开工。', fixed: '项目于2024年3月开工。' },
    { text: '到[|二零三五|]年基本实现现代化。', fixed: '到二〇三五年基本实现现代化。' },
    { text: '到[|二○三五|]年基本实现现代化。', fixed: '到二〇三五年基本实现现代化。', message: '几何图形' },
  ],
  good: [
    { text: '到二〇三五年基本实现现代化，2024年开工。' },
    { text: '关于做好防汛工作的通知\n各有关单位：\n现将有关事项通知如下。\n某某市人民政府办公室\n二○○六年九月七日' },
    { text: '一百零五人参加，工期二年。' },
  ],
};

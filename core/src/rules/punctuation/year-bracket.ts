import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 文中引用的发文字号，年份的括号 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/year-bracket',
    title: { zh: '发文字号的年份括号', en: 'Brackets around the year of a document number' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb9704-7.2.5'],
    messages: {
      form: { zh: '发文字号的年份用六角括号“〔{year}〕”。', en: 'The year of a document number stands in 〔{year}〕.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Bracket | Trigger.Parenthesis,
  // The document's own number is judged with the other parts of its head.
  except: ['documentNumber'],
  check({ text }, report) {
    for (const match of matchesOf(NUMBER, text)) {
      const year = match[1]!;
      if (!OFFICE.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
      // Before July 2012 round brackets were right too; the year of the number tells, a document quotes as it was.
      if (Number(year) < 2013 && /[（(]/.test(match[0])) continue;
      const start = match.index;
      const end = start + year.length + 2;
      report({ start, end, message: 'form', arguments: { year }, fixes: [{ kind: 'safe', changes: [{ start, end, newText: `〔${year}〕` }] }] });
    }
  },
};

// A court's (2024)甲01民终3号 begins with its bracket and has letters behind it.
const NUMBER = /[[（(【［﹝]((?:19|20)\d\d)[\]）)】］﹞](?=第?\d{1,4}号)/g;
const OFFICE = /[发办函字通政委组宣规令告报纪文件电复批审][\u4e00-\u9fff]?$/;

export const page: RulePage = {
  about: {
    zh: '发文字号的年份用六角括号〔〕，不用方括号、圆括号、方头括号。2012年7月以前圆括号也对，引用旧件照旧，不报；案号另有写法，不报。',
    en: 'The year of a document number takes 〔〕. Round brackets were right before July 2012 and stay as they are in older numbers; case numbers of courts are written differently.',
  },
  bad: [
    { text: '根据《关于加强管理的通知》（甲政发[|[2024]|]5号），制定本方案。', fixed: '根据《关于加强管理的通知》（甲政发〔2024〕5号），制定本方案。' },
    { text: '按照甲办函[|（2021）|]12号文件要求。', fixed: '按照甲办函〔2021〕12号文件要求。' },
    { text: '你局《请示》（乙教字[|【2023】|]7号）收悉。', fixed: '你局《请示》（乙教字〔2023〕7号）收悉。' },
  ],
  good: [
    { text: '根据《关于加强管理的通知》（甲政发〔2024〕5号），制定本方案。' },
    { text: '原《关于户籍管理的通知》（甲政发（1998）5号）同时废止。' },
    { text: '法院作出（2024）甲01民终3号判决。' },
    { text: '年度发文（2024）共有5号以上文件。' },
  ],
};

import { judgedBy } from '../facts';
import type { ParagraphRule, RulePage } from '../rule';
import { sentenceAround } from '../shared/wording';
import { Trigger } from '../triggers';

/** 引用已废止的文件作依据 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/repealed-document',
    title: { zh: '依据的文件已废止', en: 'Repealed document cited as a basis' },
    severity: 'information',
    profile: 'draft',
    clauses: [],
    messages: {
      repealed: { zh: '《{title}》已于{date}废止，不宜再作依据；请核对。', en: '《{title}》 was repealed on {date}; check whether it may still serve as a basis.' },
      replaced: { zh: '《{title}》已于{date}废止，现行的是《{now}》；请核对。', en: '《{title}》 was repealed on {date}; 《{now}》 is in force. Check it.' },
    },
    tags: ['deprecated'],
  },
  scope: 'paragraph',
  triggers: Trigger.BookTitle,
  except: ['title'],
  check({ text, mentions, terms, facts }, report) {
    for (const { start, end, referent } of mentions) {
      if (referent.kind !== 'title' || referent.document === undefined || text[start] !== '《') continue;
      const { status, repealed, title, supersededBy } = referent.document;
      if (status !== 'repealed' || repealed === undefined || !isBasis(text, start)) continue;
      const judged = judgedBy(facts, repealed);
      if (judged === 'no' || HISTORY.test(sentenceAround(text, start, end))) continue;
      const now = supersededBy === undefined ? undefined : (terms.document(supersededBy)?.title ?? terms.titled(supersededBy)?.title);
      report({
        start,
        end,
        message: now === undefined ? 'repealed' : 'replaced',
        arguments: { title, date: shownDate(repealed), now: now ?? '' },
        ...(judged === 'unknown' && { severity: 'hint' }),
      });
    }
  },
};

const HISTORY = /废止|修订|修改|原《|替代|取代|失效|停止(?:执行|施行)|历史|旧/;
const BASIS = /(?:根据|依据|按照|依照|遵照|执行|贯彻|落实|对照|符合)[^，。；：！？]{0,60}$/;

/** Whether the words before the title make it something to act by. */
function isBasis(text: string, start: number): boolean {
  return BASIS.test(text.slice(Math.max(0, start - 70), start));
}

function shownDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

export const page: RulePage = {
  about: {
    zh: '“根据”“按照”“执行”后面的法律、法规和文件，在文稿的日期以前已经废止的，标出来并说明现行的是哪一件；没有日期的文稿只作提示。说它废止、修订的句子不提。文件的状态见词库，只收了一部分法律法规和党内法规。',
    en: 'A statute or document cited as a basis that had been repealed by the date of the document; without a date it is a hint. Only documents of the built-in list are known.',
  },
  bad: [
    { text: '关于规范公文处理的通知\n\n各科室：\n\n根据[|《国家行政机关公文处理办法》|]，现就有关事项通知如下。\n\n某局\n2024年3月5日', message: '党政机关公文处理工作条例' },
    { text: '双方依照[|《中华人民共和国合同法》|]签订协议。', message: '民法典' },
    { text: '各单位要严格执行[|《国家行政机关公文处理办法》|]。' },
  ],
  good: [
    { text: '关于规范公文处理的通知\n\n各科室：\n\n根据《国家行政机关公文处理办法》，现就有关事项通知如下。\n\n某局\n2008年3月5日' },
    { text: '双方依照《中华人民共和国民法典》签订协议。' },
    { text: '《中华人民共和国合同法》自2021年1月1日起废止。' },
  ],
};

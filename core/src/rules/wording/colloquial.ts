import { isStatutory } from '../../model/documentKind';
import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';

const WRITTEN = new Map([
  ['咱们', '我们'],
  ['搞定', '完成'],
  ['搞清楚', '查清'],
  ['弄清楚', '查清'],
  ['老百姓', '群众'],
  ['怎么样', '如何'],
  ['为啥', '为何'],
  ['啥', '什么'],
  ['挺好', '良好'],
  ['特别好', '良好'],
  ['差不多', '大致'],
  ['一下子', '迅速'],
  ['没办法', '无法'],
  ['拍脑袋', '主观臆断'],
  ['扯皮', '推诿'],
  ['磨洋工', '消极怠工'],
  ['马上就', '即将'],
  ['这样子', '这样'],
  ['要不然', '否则'],
  ['压根', '根本'],
  ['打招呼', '告知'],
  ['碰头会', '协调会'],
  ['赶紧', '尽快'],
  ['赶快', '尽快'],
  ['弄完', '完成'],
  ['弄好', '做好'],
  ['不当回事', '不重视'],
  ['忽悠', '欺骗'],
  ['糊弄', '敷衍'],
  ['凑合', '将就'],
  ['没辙', '没有办法'],
  ['搞砸', '办坏'],
  ['靠谱', '可靠'],
  ['不靠谱', '不可靠'],
  ['给力', '得力'],
  ['拉倒', '作罢'],
  ['瞎指挥', '乱指挥'],
  ['老是', '经常'],
  ['干嘛', '为何'],
  ['挺不错', '较好'],
  ['杠杠的', '良好'],
]);
const FOUND = new RegExp([...WRITTEN.keys()].join('|'), 'g');

/** 口语 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/colloquial',
    title: { zh: '口语', en: 'Colloquial words' },
    severity: 'hint',
    profile: 'review',
    clauses: [],
    messages: { colloquial: { zh: '“{found}”是口语，法定公文用书面语，如“{right}”。', en: '“{found}” is colloquial; official documents write “{right}”, say.' } },
  },
  scope: 'paragraph',
  cues: [...WRITTEN.keys()].map(words => words.slice(0, 2)),
  except: ['salutation'],
  check({ text, facts }, report) {
    // Speeches speak; only documents are held to written style.
    if (!isStatutory(facts.kind) && facts.kind !== '规章' && facts.kind !== '方案' && facts.kind !== '计划' && facts.kind !== '要点') return;
    for (const match of matchesOf(FOUND, text)) {
      const found = match[0];
      const start = match.index;
      const end = start + found.length;
      const quoted = /[“‘《]/.test(text[start - 1] ?? '');
      if (!quoted) report({ start, end, message: 'colloquial', arguments: { found, right: WRITTEN.get(found)! } });
    }
  },
};

export const page: RulePage = {
  about: {
    zh: '通知、请示、批复、函等法定公文里的口语词。讲话稿、发言稿可以用口语，不提示；引号里的不提示。',
    en: 'Colloquial words in statutory kinds of documents. Speeches and quotations stay silent.',
  },
  bad: [
    { text: '关于做好防汛工作的通知\n\n各乡镇人民政府：\n\n各单位要[|搞清楚|]底数，[|马上就|]落实。', message: '查清' },
    { text: '关于解决用房问题的请示\n\n市人民政府：\n\n我局办公用房紧张，[|没办法|]满足需要。' },
    { text: '关于商请支持的函\n\n某单位：\n\n此事[|差不多|]已经办结。' },
  ],
  good: [{ text: '关于做好防汛工作的通知\n\n各乡镇人民政府：\n\n各单位要做好值班。' }, { text: '在全市防汛工作会议上的讲话\n\n同志们：\n\n咱们要搞好值班。' }, { text: '关于整治“拍脑袋”决策的通知\n\n各乡镇人民政府：\n\n现将有关事项通知如下。' }],
};

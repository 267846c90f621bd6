import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 点号连用：，，、。。、，。 */
export const rule: ParagraphRule = {
  meta: {
    id: 'punctuation/stacked-marks',
    title: { zh: '点号连用', en: 'Stacked marks' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      stacked: { zh: '“{marks}”连用：一处停顿只用一个点号，请留下一个。', en: '“{marks}”: one pause takes one mark; keep one of them.' },
    },
  },
  scope: 'paragraph',
  triggers: Trigger.Comma | Trigger.Stop | Trigger.EnumerationComma | Trigger.Semicolon | Trigger.Colon,
  cues: ['，，', '，。', '，、', '，；', '，：', '。，', '。。', '。、', '。；', '。：', '、，', '、。', '、、', '、；', '、：', '；，', '；。', '；、', '；；', '；：', '：，', '：。', '：、', '：；', '：：'],
  check({ text }, report) {
    for (const match of matchesOf(STACKED, text)) {
      const marks = match[0];
      // 。。。 stands for an ellipsis, which is another rule's matter.
      if (/^。{3,}$/.test(marks)) continue;
      const start = match.index;
      const end = start + marks.length;
      const alike = marks === marks[0]!.repeat(marks.length);
      const kept = marks.includes('。') ? '。' : marks[0]!;
      report({ start, end, message: 'stacked', arguments: { marks }, fixes: [{ kind: alike ? 'safe' : 'ask', changes: [{ start, end, newText: kept }] }] });
    }
  },
};

const STACKED = /[，。、；：]{2,}/g;

export const page: RulePage = {
  about: {
    zh: '逗号、句号、顿号、分号、冒号两个以上连在一起，多是改稿时留下的。相同的可以一并改正；不同的（如“，。”）留哪一个由作者定，首选留句号。连用三个以上句号当省略号的，见省略号的规则。',
    en: 'Two or more pause marks in a row, mostly left over from editing. Alike ones are fixed together; of different ones the writer chooses, the full stop first.',
  },
  bad: [
    { text: '会议强调[|，，|]要抓好落实。', fixed: '会议强调，要抓好落实。' },
    { text: '各单位要抓好落实[|，。|]', fixed: '各单位要抓好落实。', message: '连用' },
  ],
  good: [{ text: '他说：“好。”大家都同意。' }, { text: '下面……。' }],
};

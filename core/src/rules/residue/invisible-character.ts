import { invisibleCharacters, type InvisibleCharacter } from '../../syntax/invisible';
import { documentRule, type RulePage } from '../rule';
import { reportPlaces } from '../shared/places';
import { Trigger } from '../triggers';

/** 看不见的字符 */
export const rule = documentRule<readonly InvisibleCharacter[]>({
  meta: {
    id: 'residue/invisible-character',
    title: { zh: '看不见的字符', en: 'Invisible characters' },
    severity: 'information',
    profile: 'draft',
    clauses: [],
    messages: {
      zeroWidth: { zh: '这里有看不见的零宽字符，会使查找和比对失败：请删去。', en: 'A zero-width character stands here and makes searches fail: delete it.' },
      noBreakSpace: { zh: '这里是网页的不间断空格（U+00A0）：请改为普通空格或删去。', en: 'A no-break space (U+00A0) of a web page: use an ordinary one or none.' },
      control: { zh: '这里有控制字符，不属于文字：请删去。', en: 'A control character that is no text: delete it.' },
      lineSeparator: { zh: '这里是特殊的换行符，多数软件不认：请改为普通换行。', en: 'A special line separator that most programs don’t know: use an ordinary line end.' },
      privateUse: { zh: '这里是自造字（私用区字符），别的电脑上显示不出来：请改用标准字符。', en: 'A private-use character that other computers can’t show: use a standard one.' },
      many: { zh: '全文有 {count} 处看不见的或特殊的字符（此为第一处），多是从网页粘贴来的：请一并清理。', en: '{count} invisible or special characters, of which this is the first, mostly from a web page: clean them up.' },
      other: { zh: '另一处', en: 'Another one' },
    },
  },
  scope: 'document',
  triggers: Trigger.Invisible | Trigger.Space,
  except: ['residue'],
  gather({ text }) {
    const found = invisibleCharacters(text);
    return found.length === 0 ? undefined : found;
  },
  check(_document, report, gathered) {
    reportPlaces(
      gathered,
      report,
      { above: 5, message: 'many', fix: { kind: 'safe', title: { zh: '全部清理', en: 'Clean them all up' } } },
      ({ kind, start, end, replacement }) => ({
        message: kind,
        ...(replacement !== undefined && {
          fixes: [{ kind: kind === 'lineSeparator' ? ('ask' as const) : ('safe' as const), title: replacement === '' ? { zh: '删去', en: 'Delete' } : kind === 'lineSeparator' ? { zh: '改为换行', en: 'Make it a line end' } : { zh: '改为普通空格', en: 'Make it a space' }, changes: [{ start, end, newText: replacement }] }],
        }),
      }),
      ({ replacement }) => replacement,
    );
  },
});

export const page: RulePage = {
  about: {
    zh: '零宽字符、文中的 BOM、不间断空格、控制字符看不见，却使查找、比对、统计和排版出错，应当清理。六处以上只作一条汇总。',
    en: 'Zero-width characters, a BOM inside the text, no-break spaces and control characters can’t be seen but break searches, comparisons and layout. More than five are said once.',
  },
  bad: [
    { text: '各单位要抓好[|\u200b|]落实。', fixed: '各单位要抓好落实。', message: '零宽' },
    { text: '共计[|\u00a0|]12项任务。', fixed: '共计 12项任务。' },
    { text: '第一段。[|\u0007|]第二句。', fixed: '第一段。第二句。' },
    { text: '甲[|\u200b|]乙\u200b丙\u200b丁\u200b戊\u200b己\u200b庚', fixed: '甲乙丙丁戊己庚', message: '6 处' },
  ],
  good: [{ text: '各单位要抓好落实 。' }, { text: '　　首行空两格。' }, { text: '附　则' }],
};

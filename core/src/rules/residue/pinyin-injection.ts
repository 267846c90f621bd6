import { injectedReadings, type InjectedReading } from '../../syntax/readings';
import { documentRule, type RulePage } from '../rule';
import { reportPlaces } from '../shared/places';
import { Trigger } from '../triggers';

/** 注音混入正文：關(guān) */
export const rule = documentRule<readonly InjectedReading[]>({
  meta: {
    id: 'residue/pinyin-injection',
    title: { zh: '混入的注音', en: 'Injected readings' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: {
      reading: { zh: '括号里的注音像是网页转换时混进来的：不需要注音请删去。', en: 'This reading seems to have been put in by a converter: delete it unless it is wanted.' },
      many: { zh: '全文有 {count} 处字后括注的拼音（此为第一处），是繁简转换网页混进来的：请一并删去。', en: '{count} readings in brackets behind single characters, of which this is the first: a converter put them in; delete them.' },
      other: { zh: '另一处注音', en: 'Another reading' },
    },
  },
  scope: 'document',
  triggers: Trigger.Parenthesis,
  cues: ['(a', '（a'],
  except: ['residue'],
  gather({ text }) {
    if (!BRACKETED_LETTER.test(text)) return undefined;
    const found = injectedReadings(text);
    return found.length === 0 ? undefined : found;
  },
  check(_document, report, gathered) {
    // Without a tone it may be an abbreviation; a text that has readings has toned ones.
    const toned = gathered.filter(({ value }) => value.some(reading => reading.toned));
    if (toned.length === 0) return;
    reportPlaces(
      toned,
      report,
      { above: FEW, message: 'many', fix: { kind: 'safe', title: { zh: '删去全部注音', en: 'Delete all readings' } } },
      ({ start, end }) => ({ message: 'reading', severity: 'hint', fixes: [{ kind: 'ask', title: { zh: '删去注音', en: 'Delete the reading' }, changes: [{ start, end, newText: '' }] }] }),
      () => '',
    );
  },
});

/** A rare character may be given its reading on purpose. */
const FEW = 3;
const BRACKETED_LETTER = /[(（][a-zà-ɡ]/;

export const page: RulePage = {
  about: {
    zh: '有的网页在繁体字后面自动加注拼音，如“關(guān)”，复制时一并混进正文，应当去掉。全文只有一两处、给生僻字注音的，只作提示。',
    en: 'Some pages put a reading behind Traditional characters, as in 關(guān); it comes along with a copy. One or two, for rare characters, are only a hint.',
  },
  bad: [
    { text: '机关[|(guān)|]要带头落实(shí)责任(rèn)，认真学习(xí)。', fixed: '机关要带头落实责任，认真学习。', message: '4 处' },
    { text: '要清理旮[|（gā）|]旯里的垃圾。', message: '不需要注音' },
    { text: '机[|(jī)|]关作风要改进。', fixed: '机关作风要改进。' },
  ],
  good: [{ text: '每袋净重25千克(kg)，由应用程序（app）登记。' }, { text: '选项(a)和选项(b)均可。' }, { text: '人工智能（AI）产业加快发展。' }],
};

import type { ParagraphRule, RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

/** 多打的字：的的、府府 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/doubled-character',
    title: { zh: '重复的字', en: 'Doubled character' },
    severity: 'warning',
    profile: 'draft',
    clauses: [],
    messages: { doubled: { zh: '“{found}”多了一个“{character}”，请删去一个。', en: '“{found}”: one “{character}” too many; delete one.' } },
  },
  scope: 'paragraph',
  triggers: Trigger.Doubled,
  check({ text }, report) {
    for (const match of matchesOf(DOUBLED, text)) {
      const start = match.index;
      const found = match[0];
      const character = found[0]!;
      const { before, behind } = FUNCTION_CHARACTERS[character] ?? {};
      if (before?.includes(text[start - 1] ?? '\n') === true || behind?.includes(text[start + found.length] ?? '\n') === true) continue;
      const kind = character in FUNCTION_CHARACTERS ? 'safe' : 'ask';
      report({ start, end: start + found.length, message: 'doubled', arguments: { found, character }, fixes: [{ kind, changes: [{ start, end: start + found.length, newText: character }] }] });
    }
  },
};

/** Function characters, and words that end or begin with the same one: 目的的, 的的确确; 为了了解, 温和和. */
const FUNCTION_CHARACTERS: Readonly<Record<string, { readonly before?: string; readonly behind?: string }>> = {
  的: { before: '目标端鹄中众有', behind: '确哥士' },
  了: { before: '为除到终', behind: '解然如却结不' },
  和: { before: '温总缓饱平祥谐中融共柔暖调人', behind: '气睦平解谐缓美风田顺' },
  与: { before: '赋授付给', behind: '会其残社专维之' },
  或: { before: '抑亦', behind: '许者' },
  们: {},
  而: { before: '然从因反进', behind: '且' },
  也: {},
  于: { before: '由基对关等位', behind: '是' },
  被: { before: '棉', behind: '告害动子褥' },
  把: { before: '一火', behind: '握手关' },
  这: {},
  将: { before: '即必', behind: '来军领士要' },
  在: { before: '实', behind: '的、建编岗册职校押线解安福' },
  对: { before: '应当比关权求以责户后针及绝校核面相反配一', behind: '外方口象账策等立照比手抗接话付称、' },
  为: { before: '行作成', behind: '由政限' },
  以: { before: '可：予加所难足', behind: '划幢书电个其该自捐外法总及上下内前后' },
  从: { before: '服听跟随盲', behind: '事业而来属' },
};

/**
 * Characters common in official writing that stood twice in a row nowhere in 23 million characters of it, leaving out
 * those that are doubled in adverbs and names.
 */
const NEVER_DOUBLED = '者或务公员位府提级监并他得按服共改利违企情据境程检相织技督律例专农予元执未度申罚各域批采负范列况需止置系导百害投根诉财起到效措数特给料核益令障许除价染符评态卫布围总增无续刑登筑助适因参察领际必疗偿则举见励控究居广输容变更创序属包履研失托纳易称禁革危我额就影培劳达材策故录讼先征别旅识警题付器响守坚积没做身航废售综注引须考追债赔少训宣减最购但鉴础侵租何免遵历签让附精值愿突再擅象互拒络族遗缴驶带估退继卖临筹留疾辆扩载撤询致档援括充模纠央功即释储份命押段拆固离驾碍患另获械倍较券逾扣延献否派速邮均且简授扶封弃降殊绝异毁势竞址射副疑候';

const DOUBLED = new RegExp(`([${Object.keys(FUNCTION_CHARACTERS).join('')}${NEVER_DOUBLED}])\\1(?!\\1)`, 'g');

export const page: RulePage = {
  about: {
    zh: '“的的”“了了”“府府”一类多打的字。词的首尾恰好同字的（目的的、为了了解、温和和）和本来叠用的字（往往、种种）不算。',
    en: 'Function characters typed twice. Words that happen to end or begin with the same character stay silent.',
  },
  bad: [
    { text: '这是全市[|的的|]一件大事。', fixed: '这是全市的一件大事。' },
    { text: '取得[|了了|]明显成效。', fixed: '取得了明显成效。' },
    { text: '各县[|和和|]各部门要抓好落实。', fixed: '各县和各部门要抓好落实。' },
    { text: '县人民政[|府府|]办公室要加强督促检查。', fixed: '县人民政府办公室要加强督促检查。' },
  ],
  good: [{ text: '为了了解基层情况，达到目的的同时，的的确确要下一番功夫。' }, { text: '作风既温和和缓，又坚决果断。' }, { text: '被告与被害人达成和解。' }],
};

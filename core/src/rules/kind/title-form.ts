import { STATUTORY_KINDS } from '../../model/kinds';
import { documentRule, type Report, type RuleDocument, type RulePage } from '../rule';
import { mainDocument } from '../shared/mainDocument';

/** 标题的形式：关于……的＋文种 */
export const rule = documentRule<never>({
  meta: {
    id: 'kind/title-form',
    title: { zh: '公文标题的形式', en: 'Form of the title' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['tiaoli-9.7'],
    messages: {
      twoKinds: { zh: '标题里“{found}”是两个文种并用：一份公文只用一个文种，请按行文目的选定。', en: '“{found}” names two kinds at once: a document has one; choose it by its purpose.' },
      noKind: { zh: '标题末尾没有文种：公文标题由发文机关、事由和文种组成，请补上“的通知”“的请示”等。', en: 'The title names no kind: it is made of issuer, matter and kind; add 的通知, 的请示 or the like.' },
      notAKind: { zh: '“{found}”不是公文文种：向上级请求批准用“请示”，向不相隶属的机关用“函”。', en: '“{found}” is no kind of official document: 请示 to one’s superior, 函 to others.' },
      noAbout: { zh: '标题里没有“关于”：一般写作“{issuer}关于……的{kind}”。', en: 'The title has no 关于: the form is {issuer}关于……的{kind}.' },
      missing: { zh: '标题“关于……的”后面缺文种：请补上“通知”“报告”“请示”等。', en: 'The title ends without naming a kind: add 通知, 报告, 请示 or the like.' },
      missingDe: { zh: '标题中“{kind}”前少了“的”：一般写作“关于……的{kind}”。', en: '的 is missing before “{kind}”: the form is 关于……的{kind}.' },
      aboutTwice: { zh: '标题里“关于”重叠：请删去一个。', en: '关于 stands twice: delete one.' },
      sameTwice: { zh: '标题以“{found}”收尾，文种重叠：可省去一层，如“转发……的通知”。', en: '“{found}” repeats the kind: leave one out, as in 转发……的通知.' },
      innerMark: { zh: '公文标题中除书名号、引号、括号、顿号外一般不用标点：请改写，去掉“{mark}”。', en: 'Besides 《》, quotes, brackets and 、 a title has no marks as a rule: reword it without “{mark}”.' },
      mark: { zh: '公文标题末尾不加“{mark}”。', en: 'No “{mark}” at the end of a title.' },
    },
  },
  scope: 'document',
  check(document, report) {
    const { title, titleSpan } = mainDocument(document);
    if (!titleSpan || title.length > 200) return;
    const { kind } = document.facts;
    const found = judge(title, kind !== undefined && STATUTORY.has(kind)) ?? (kind === undefined ? unnamed(document, title) : withoutAbout(title, kind));
    if (!found) return;
    const written = document.text.slice(titleSpan.start, titleSpan.end);
    // Where the words stand as such they are marked, else (a title over several lines) all of it.
    const at = found.find === undefined ? -1 : written.lastIndexOf(found.find);
    const start = at < 0 ? titleSpan.start : titleSpan.start + at;
    const end = at < 0 ? titleSpan.end : start + found.find!.length;
    report({ start, end, message: found.message, ...(found.arguments && { arguments: found.arguments }), ...(found.severity && { severity: found.severity }), ...(at >= 0 && found.newText !== undefined && { fixes: [{ kind: 'ask', changes: [{ start, end, newText: found.newText }] }] }) });
  },
});

interface Verdict extends Pick<Report, 'message' | 'arguments' | 'severity'> {
  readonly find?: string;
  readonly newText?: string;
}

const STATUTORY: ReadonlySet<string> = new Set(STATUTORY_KINDS);
const KIND = '(?:通知|通报|通告|公告|报告|请示|批复|决定|意见|函)';
/** Two kinds with nothing between them. 请示报告 is the classic. */
const TWO_KINDS = /(?:请示|通知|通报|通告|公告|批复|议案)(?:报告|请示|函|通知|通报|公告|通告)$|(?:报告|函)(?:请示|批复)$|报告函$/;
/** A document that passes on, answers or speaks of another names that other's kind too. */
const NESTED = /转发|印发|批转|批准|同意|答复|回复|征求|报送|上报|呈报|提交|报批|做好|召开|撤销|废止|修改|修订|公布|贯彻|落实|学习|办理|审议|起草|编制|编报|填报|汇总|信息|情况/;

/** A document with number or recipients is an official one, and its title ends in a kind. */
function unnamed(document: RuleDocument, title: string): Verdict | undefined {
  const { paragraphs } = mainDocument(document);
  const official = paragraphs.some(({ kind }) => kind === 'mainRecipient') && paragraphs.some(({ kind }) => kind === 'issueDate') && paragraphs.some(({ kind }) => kind === 'documentNumber' || kind === 'signature');
  const name = title.replace(/[（(][^（）()]{1,20}[）)]$/, '');
  if (!official || !/关于.{4,}/.test(name)) return undefined;
  const other = /的((?:申请|请求|报批)(?:书|函|件)?|申报|呈请)$/.exec(name)?.[1];
  if (other !== undefined) return { message: 'notAKind', find: other, newText: '请示', arguments: { found: other } };
  // 关于……的说明, 的公开信: a paper of another sort, named as such.
  return /的[\u4e00-\u9fff]{2,4}$/.test(name) ? undefined : { message: 'noKind', severity: 'information' };
}

/** What a body does with another document is said without 关于. */
function withoutAbout(title: string, kind: string): Verdict | undefined {
  if (!['请示', '报告', '通知', '函', '批复'].includes(kind) || title.includes('关于') || !title.endsWith(`的${kind}`)) return undefined;
  const issuer = /^[\u4e00-\u9fff]{2,16}?(?:人民政府|委员会|办公厅|办公室|[局厅])(?=.{6,})/.exec(title)?.[0];
  const matter = issuer === undefined ? '' : title.slice(issuer.length);
  return issuer === undefined || /^(?:办公[厅室]|工作|党|机关|等|和|与|、)|转发|印发|批转|发布|公布|颁发|下达|公示|召开|举行|任免|任职|免职|致|给|对|同意|批准/.test(matter) ? undefined : { message: 'noAbout', severity: 'hint', arguments: { issuer, kind } };
}

/** @param title without spaces */
function judge(title: string, isStatutory: boolean): Verdict | undefined {
  const name = title.replace(/[（(][^（）()]{1,20}[）)]$/, '');
  const outside = name.replace(/《[^《》]*(?:《[^《》]*》[^《》]*)*》/g, '《》');
  if (outside.includes('关于关于')) return { message: 'aboutTwice', find: '关于关于', newText: '关于' };
  const mark = /[。，；：、！,;:.!]$/.exec(title)?.[0];
  if (mark !== undefined && outside.includes('关于')) return { message: 'mark', find: mark, newText: '', arguments: { mark } };
  const inner = isStatutory && outside.includes('关于') ? /[，；。：！？]/.exec(outside.replace(/“[^”]*”|[（(][^（）()]*[）)]|(?:——|—).*$/g, ''))?.[0] : undefined;
  if (inner !== undefined) return { message: 'innerMark', find: inner, arguments: { mark: inner }, severity: 'hint' };
  const two = TWO_KINDS.exec(outside)?.[0];
  if (two !== undefined && outside.includes('关于')) return { message: 'twoKinds', find: two, arguments: { found: two } };
  const linked = /(?:请示的报告|报告的请示)$/.exec(outside)?.[0];
  if (linked !== undefined && !NESTED.test(outside)) return { message: 'twoKinds', find: linked, arguments: { found: linked } };
  if (/(?:的通知){2,}$/.test(outside)) return { message: 'sameTwice', find: '的通知的通知', arguments: { found: '的通知的通知' }, severity: 'hint' };
  if (/关于[^《》]{2,80}的$/.test(outside)) return { message: 'missing' };
  const bare = isStatutory ? new RegExp(`关于(.{4,80}?)(${KIND})$`).exec(outside) : null;
  if (bare && !(bare[1]!).includes('的') && !NESTED.test(bare[1]!.slice(-8)) && !/(?:指导|实施|处理|若干|紧急|补充|工作|复|商请|邀请)$/.test(bare[1]!)) {
    return { message: 'missingDe', find: bare[2]!, newText: `的${bare[2]!}`, arguments: { kind: bare[2]! }, severity: 'hint' };
  }
  return undefined;
}

export const page: RulePage = {
  about: {
    zh: '公文标题由发文机关、事由和文种组成，常写作“××关于……的＋文种”。查文种缺少、两个文种并用（“请示报告”）、“关于”重叠、“的通知的通知”、末尾误加标点。转发、印发、批复等标题里自然会有别的公文的文种，不算并用。',
    en: 'A title names the issuer, the matter and the kind: 关于……的通知. Found: a missing kind, two kinds at once (请示报告), 关于 doubled, 的通知的通知, a mark at the end. What passes on or answers another document names that one’s kind too, which is right.',
  },
  bad: [
    { text: '某县水利局关于申请维修资金的[|请示报告|]\n县人民政府：\n现就有关事项请示如下。', message: '两个文种' },
    { text: '关于[|关于|]加强档案管理工作的通知\n各单位：\n现通知如下。'.replace('关于[|关于|]', '[|关于关于|]'), fixed: '关于加强档案管理工作的通知\n各单位：\n现通知如下。' },
    { text: '[|关于做好防汛工作的|]\n各乡镇人民政府：\n现将有关事项通知如下。', message: '缺文种' },
    { text: '[|云山县人民政府关于修建桥梁|]\n云政〔2024〕5号\n东岭市人民政府：\n我县拟修建桥梁一座。\n妥否，请批示。\n\n云山县人民政府\n2024年3月5日', message: '没有文种' },
    { text: '云山县人民政府关于修建桥梁的[|申请|]\n东岭市人民政府：\n我县拟修建桥梁一座。\n妥否，请批示。\n\n云山县人民政府\n2024年3月5日', message: '不是公文文种' },
    { text: '[|云山县人民政府做好春季防火工作的通知|]\n各乡镇人民政府：\n请抓好落实。', message: '没有“关于”' },
    { text: '某局关于加强管理[|，|]做好防汛工作的通知\n各单位：\n现通知如下。', message: '一般不用标点' },
    { text: '某市教育局关于开展安全检查的[|通知函|]\n各学校：\n现将有关事项通知如下。' },
  ],
  good: [
    { text: '某市人民政府办公室转发市水利局关于加强防汛工作请示的通知\n各县人民政府：\n现转发给你们。' },
    { text: '某市人民政府关于同意设立产业园区的批复\n某县人民政府：\n你县《关于设立产业园区的请示》（某政〔2024〕5号）收悉。' },
    { text: '某市人大常委会关于批准市人民政府工作报告的决议\n会议审议了报告。' },
    { text: '关于印发《重大事项请示报告办法》的通知\n各单位：\n现印发给你们。' },
    { text: '奋进新征程，建功新时代——在全市大会上的讲话\n同志们：\n现在开会。' },
    { text: '云山县人民政府印发全县防汛工作方案的通知\n各乡镇人民政府：\n现印发给你们。' },
  ],
};

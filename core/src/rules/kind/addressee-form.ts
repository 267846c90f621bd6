import { documentRule, type RulePage } from '../rule';
import { mainDocument, type MainDocument } from '../shared/mainDocument';

/** 主送机关的写法 */
export const rule = documentRule<never>({
  meta: {
    id: 'kind/addressee-form',
    title: { zh: '主送机关的写法', en: 'Form of the recipients' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['gb9704-7.3.2', 'tiaoli-9.8'],
    messages: {
      noColon: { zh: '主送机关后面用全角冒号：请补上。', en: 'A full-width colon belongs behind the recipients.' },
      wrongMark: { zh: '主送机关后面用全角冒号，不用“{mark}”。', en: 'A full-width colon behind the recipients, not “{mark}”.' },
      twice: { zh: '主送机关“{name}”重复。', en: '“{name}” is named twice.' },
      missing: { zh: '{kind}没有主送机关：请在标题下写明主送机关，后加全角冒号。', en: 'A {kind} is addressed to somebody: name the recipient below the title.' },
      none: { zh: '{kind}面向社会公布，一般不写主送机关：需要写主送的用通知或函。', en: 'A {kind} is for everybody and names no recipients as a rule; use a 通知 or a 函 for some.' },
      doubleMark: { zh: '主送机关里两个标点连用：请留下一个。', en: 'Two marks in a row: keep one.' },
    },
  },
  scope: 'document',
  check(document, report) {
    const main = mainDocument(document);
    const { text, facts } = document;
    if (!main.titleSpan || facts.kind === undefined) return;
    const recipients = main.paragraphs.filter(({ kind }) => kind === 'mainRecipient');
    if (TO_ALL.has(facts.kind)) {
      const [first] = recipients;
      if (first) report({ start: first.start, end: first.end, message: 'none', severity: 'hint', arguments: { kind: facts.kind } });
      return;
    }
    if (!ADDRESSED.has(facts.kind)) return;
    for (const { start, end } of recipients) {
      const written = text.slice(start, end);
      if (written.endsWith(':') && facts.width === 'full') report({ start: end - 1, end, message: 'wrongMark', arguments: { mark: ':' }, fixes: [{ kind: 'safe', changes: [{ start: end - 1, end, newText: '：' }] }] });
      for (const match of written.matchAll(/[、，；][、，；]/g)) report({ start: start + match.index, end: start + match.index + 2, message: 'doubleMark', fixes: [{ kind: 'ask', changes: [{ start: start + match.index, end: start + match.index + 2, newText: match[0][0]! }] }] });
      const seen = new Set<string>();
      for (const match of written.matchAll(/[^、，；：:\s]+/g)) {
        if (seen.has(match[0]) && match[0].length > 3) report({ start: start + match.index, end: start + match.index + match[0].length, message: 'twice', arguments: { name: match[0] } });
        seen.add(match[0]);
      }
    }
    if (recipients.length > 0) return;
    // The line below the title that names bodies and leads to nothing.
    const place = main.paragraphs.find(({ kind, start }) => start > main.titleSpan!.end && kind !== 'title' && kind !== 'documentNumber' && kind !== 'residue');
    if (!place || place === main.paragraphs.at(-1)) return;
    const line = text.slice(place.start, Math.min(place.end, place.start + LONGEST + 1));
    if (line.length > LONGEST || /[。？！]/.test(line.slice(0, -1)) || !(BODIES.test(line) || (ANY_BODY.test(line) && isForeign(line, main.title) && isEnded(main)))) {
      if (ONE_ADDRESSEE.has(facts.kind) && isEnded(main) && line.length > LONGEST / 2 && !main.paragraphs.some(({ kind }) => kind === 'salutation')) report({ start: main.titleSpan.start, end: main.titleSpan.end, message: 'missing', severity: 'information', arguments: { kind: facts.kind } });
      return;
    }
    const mark = /[。，；,;.]$/.exec(line)?.[0];
    const at = place.end - (mark === undefined ? 0 : 1);
    report({ start: place.start, end: place.end, message: mark === undefined ? 'noColon' : 'wrongMark', ...(mark !== undefined && { arguments: { mark } }), fixes: [{ kind: 'ask', title: { zh: '用全角冒号', en: 'Put the colon' }, changes: [{ start: at, end: place.end, newText: '：' }] }] });
  },
});

const LONGEST = 60;
/** These answer somebody, ask somebody or tell somebody; a notice or an opinion may be for all. */
const ONE_ADDRESSEE: ReadonlySet<string> = new Set(['请示', '批复', '函']);

/** Below the title of a report stands the body that reports as often as the one that is told. */
function isForeign(line: string, title: string): boolean {
  const name = line.replace(/[。，；,;.]$/, '');
  return name.length >= 4 && !title.includes(name) && !title.startsWith(name.slice(0, 4));
}

function isEnded({ paragraphs }: MainDocument): boolean {
  return paragraphs.some(({ kind }) => kind === 'signature') && paragraphs.some(({ kind }) => kind === 'issueDate');
}

const ANY_BODY = /^[\u4e00-\u9fff（）()、，]{2,56}(?:人民政府|政府|委员会|市委|县委|省委|区委|办公[厅室])[。，；,;.]?$/;
const ADDRESSED: ReadonlySet<string> = new Set(['通知', '通报', '报告', '请示', '批复', '函', '意见', '决定', '议案']);
const TO_ALL: ReadonlySet<string> = new Set(['公告', '通告', '公报']);
const BODIES = /^(?:各|市|县|区|省|你|局|本)[\u4e00-\u9fff（）()、，]{1,56}(?:单位|部门|局|委|办|政府|公司|机构|处|科室|院|校|学校|厅|办公室|中心|街道|支部|委员会)[。，；,;.]?$/;

export const page: RulePage = {
  about: {
    zh: '主送机关写在标题之下、正文之前，顶格，最后一个机关名称后用全角冒号；同类机关之间用顿号，类与类之间用逗号。查冒号漏写或误写、标点连用、机关重复；公告、通告、公报面向社会，一般没有主送机关。',
    en: 'The recipients stand below the title and end with a full-width colon; 、 between bodies of one sort, ， between sorts. Found: a missing or wrong colon, doubled marks, a body named twice, recipients of what is for everybody.',
  },
  bad: [
    { text: '关于放假的通知\n[|各区县人民政府，市政府各部门|]\n五一放假，请各单位做好值班工作。', fixed: '关于放假的通知\n各区县人民政府，市政府各部门：\n五一放假，请各单位做好值班工作。', message: '全角冒号' },
    { text: '关于放假的通知\n[|各科室、各直属单位。|]\n五一放假，请做好值班工作。', message: '不用“。”' },
    { text: '关于放假的通知\n市财政局、市水利局、[|市财政局|]：\n五一放假，请做好值班工作。', message: '重复' },
    { text: '云山县人民政府关于修建桥梁的请示\n[|东岭市人民政府|]\n我县拟修建桥梁一座。\n妥否，请批示。\n\n云山县人民政府\n2024年3月5日', fixed: '云山县人民政府关于修建桥梁的请示\n东岭市人民政府：\n我县拟修建桥梁一座。\n妥否，请批示。\n\n云山县人民政府\n2024年3月5日' },
    { text: '[|某局关于申请维修资金的请示|]\n水闸经汛期冲刷多处损坏，影响安全运行，经测算需维修资金20万元，拟从预备费中安排。\n妥否，请批示。\n\n某局\n2024年3月5日', message: '没有主送机关' },
    { text: '关于道路封闭的通告\n[|各单位：|]\n为保证施工安全，封闭中山路，请绕行其他道路。', message: '一般不写主送' },
  ],
  good: [
    { text: '关于放假的通知\n各区县人民政府，市政府各部门：\n五一放假，请做好值班工作。' },
    { text: '关于道路封闭的通告\n为保证施工安全，封闭中山路。' },
    { text: '关于放假的通知\n各单位要做好值班工作\n请落实。' },
    { text: '在全市大会上的讲话\n同志们：\n现在开会。' },
  ],
};

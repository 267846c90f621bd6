import type { DocumentElement } from '../../model/documentModel';
import { siblingsOf } from '../../model/siblings';
import { Class, classAt, skipSpace } from '../../text/characters';
import { documentRule, type RulePage } from '../rule';

/** 同级标题对仗 */
export const rule = documentRule({
  meta: {
    id: 'structure/parallel-headings',
    title: { zh: '同级标题不对仗', en: 'A heading out of parallel' },
    severity: 'hint',
    profile: 'review',
    clauses: [],
    messages: {
      frame: {
        zh: '同级标题都用“{frame}”的句式，这一个不同：看要不要改成一样。',
        en: 'Its siblings all have the frame “{frame}”, this heading hasn’t: consider the same frame.',
      },
      length: {
        zh: '同级标题都是{usual}个字，这一个{found}个字：看要不要调成一样。',
        en: 'Its siblings have {usual} characters each, this heading has {found}: consider the same length.',
      },
      sibling: { zh: '同级标题', en: 'A sibling' },
    },
  },
  scope: 'document',
  check({ model, text }, report) {
    for (const { members } of siblingsOf(model)) {
      if (members.length < FEWEST || members.length > MOST) continue;
      const form = members[0]!.numbering?.form;
      if (form === 'article' || form === 'chapter' || form === 'section') continue;
      if (members.some(({ kind, numbering }) => kind === 'item' || numbering?.form !== form)) continue;
      // This runs over every heading on every keystroke: only where one may be odd are the names looked at closely.
      if (!members.some(member => mayBeFramed(text, member)) && (form === undefined || oddOne(members.map(member => shapeOf(text, member)), BRACKETED) === undefined)) continue;
      const names = members.map(member => wordsOf(text, member));
      if (names.some(name => name.length > LONGEST || name.length < SHORTEST)) continue;
      const byFrame = oddOne(names.map(frameOf), '');
      const odd = byFrame ?? (form === undefined ? undefined : oddOne(names.map(pattern), ''));
      if (odd === undefined || USUAL_SECTION.test(names[odd]!)) continue;
      // Short headings are of one length by chance.
      const isPlain = byFrame === undefined && !/[，,、]/.test(names[odd === 0 ? 1 : 0]!);
      if (isPlain && (members.length < FEWEST_PLAIN || names[odd === 0 ? 1 : 0]!.length < SHORTEST_PLAIN)) continue;
      const { nameSpan } = members[odd]!;
      const sample = members[odd === 0 ? 1 : 0]!;
      const frame = byFrame === undefined ? '' : frameOf(names[odd === 0 ? 1 : 0]!);
      report({
        ...nameSpan,
        ...(frame === ''
          ? { message: 'length', arguments: { usual: lengths(names[odd === 0 ? 1 : 0]!), found: lengths(names[odd]!) } }
          : { message: 'frame', arguments: { frame } }),
        related: [{ ...sample.nameSpan, message: 'sibling' }],
      });
    }
  },
});

const FEWEST = 4;
const MOST = 12;
const FEWEST_PLAIN = 5;
const SHORTEST_PLAIN = 7;
const SHORTEST = 4;
const LONGEST = 40;

/** What every plan has stands outside the parallel. */
const USUAL_SECTION = /^(?:总体|指导思想|基本|主要目标|工作目标|目标任务|组织|保障|实施|附则|工作要求|有关要求|存在|下一步|背景)/;

function wordsOf(text: string, { nameSpan, numbering }: DocumentElement): string {
  return text.slice(numbering?.span.end ?? nameSpan.start, nameSpan.end).replace(/\s+/g, '');
}

const BRACKETED = -1;

/** The same for names whose clauses have the same lengths, much as {@link pattern}. */
function shapeOf(text: string, { nameSpan, numbering }: DocumentElement): number {
  let shape = 0;
  let length = 0;
  for (let at = numbering?.span.end ?? nameSpan.start; at < nameSpan.end; at++) {
    const found = classAt(text, at);
    const mark = text.charCodeAt(at);
    if (PAUSES.includes(mark)) {
      shape = (Math.imul(shape, 41) + length + 1) & 0x7fffffff;
      length = 0;
    } else if (BRACKETS.includes(mark)) return BRACKETED;
    else if (found !== Class.Space && found !== Class.LineEnd) length++;
  }
  return (Math.imul(shape, 41) + length) & 0x7fffffff;
}

const PAUSES = [...'，,、：:'].map(mark => mark.charCodeAt(0));
const BRACKETS = [...'（(《“'].map(mark => mark.charCodeAt(0));
const FRAMING = ['在', '以', '把', '着眼', '立足', '紧扣', '紧盯', '聚焦', '围绕', '突出', '坚持', '强化'];

function mayBeFramed(text: string, { nameSpan, numbering }: DocumentElement): boolean {
  const start = skipSpace(text, numbering?.span.end ?? nameSpan.start, nameSpan.end);
  return FRAMING.some(words => text.startsWith(words, start));
}

/** Frames that writers repeat on purpose; each begins a heading and goes on behind its first clause. */
const FRAMES: readonly (readonly [RegExp, string])[] = [
  [/^在.{2,16}(?:中|上|下)(?:[^，]|$)/, '在……中（上）……'],
  [/^以.{2,16}(?:为|之|促|带|推|保|强|筑|聚|树|提|求)/, '以……'],
  [/^把.{2,20}(?:作为|贯穿|放在|落到|抓)/, '把……'],
  [/^(?:着眼|立足|紧扣|紧盯|聚焦|围绕|突出|坚持|强化).{2,20}，/, '……，……'],
];

function frameOf(name: string): string {
  const frame = FRAMES.find(([form]) => form.test(name));
  if (frame === undefined) return '';
  return frame[1] === '……，……' ? `${name.slice(0, 2)}……，……` : frame[1];
}

/** Lengths of the clauses: 四字，八字. */
function pattern(name: string): string {
  return /[（(《“]/.test(name) ? '' : lengths(name);
}

function lengths(name: string): string {
  return name
    .split(/[，,、：:]/)
    .map(({ length }) => length)
    .join('＋');
}

/** The one that differs where all others are the same. */
function oddOne<T extends string | number>(values: readonly T[], none: T): number | undefined {
  const usual = values[0] === values[1] || values[0] === values[2] ? values[0]! : values[1]!;
  if (usual === none) return undefined;
  let odd: number | undefined;
  for (const [index, value] of values.entries()) {
    if (value === usual) continue;
    if (odd !== undefined) return undefined;
    odd = index;
  }
  return odd;
}

export const page: RulePage = {
  about: {
    zh: '四个以上的同级标题，只有一个与众不同：别的都用同一种句式（“在……中……”“以……”“聚焦……，……”），或者每个分句字数都一样。对仗是文风，不是规定，所以只是提示；法规的章、条不看。',
    en: 'Of four or more sibling headings just one differs: the others share a frame (在……中……, 以……) or have clauses of the same lengths. Parallel headings are style, so this is a hint; chapters and articles are left alone.',
  },
  bad: [
    {
      text: '一、在提高站位中把准方向\n要深入学习，深刻领会。\n二、在服务大局中主动作为\n要围绕中心，服务发展。\n[|三、切实加强队伍建设|]\n要建强队伍，提升能力。\n四、在严明纪律中树好形象\n要从严管理，守住底线。',
    },
    {
      text: '一、提高认识，把准方向\n要深入学习，深刻领会。\n二、围绕中心，主动作为\n要围绕中心，服务发展。\n[|三、加强干部队伍建设，提升能力|]\n要建强队伍，提升能力。\n四、从严管理，树好形象\n要从严管理，守住底线。',
      message: '字',
    },
    {
      text: '一、以学习强根基\n要深入学习，深刻领会。\n二、以实干促发展\n要围绕中心，服务发展。\n[|三、加强队伍管理|]\n要建强队伍，提升能力。\n四、以纪律树形象\n要从严管理，守住底线。',
      message: '句式',
    },
  ],
  good: [
    { text: '一、提高认识，把准方向\n要深入学习，深刻领会。\n二、围绕中心，主动作为\n要围绕中心，服务发展。\n三、建强队伍，提升能力\n要建强队伍，提升能力。\n四、从严管理，树好形象\n要从严管理，守住底线。' },
    { text: '一、基本情况\n全市共有企业若干家。\n二、主要做法和成效\n坚持问题导向。\n三、存在的问题\n个别单位重视不够。\n四、下一步打算\n继续抓好落实。' },
    { text: '第一章　总则\n第一条　为了规范管理，制定本办法。\n第二章　职责\n第二条　办公室负责日常工作。\n第三章　监督检查\n第三条　定期开展检查。\n第四章　附则\n第四条　本办法自2025年1月1日起施行。' },
  ],
};

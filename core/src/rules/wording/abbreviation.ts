import { findAbbreviations, type Abbreviation } from '../../terms/abbreviations';
import { documentRule, type Reporter, type RulePage } from '../rule';

interface Definition {
  /** As it is used: with 《》 where it stands for a title. */
  readonly name: string;
  readonly full: string;
  readonly start: number;
  readonly end: number;
  readonly fullStart: number;
  readonly fullEnd: number;
}

/** 文中简称的界定和使用 */
export const rule = documentRule<readonly Definition[]>({
  meta: {
    id: 'wording/abbreviation',
    title: { zh: '简称的界定和使用', en: 'Abbreviations the document defines' },
    severity: 'hint',
    profile: 'review',
    clauses: [],
    messages: {
      early: { zh: '简称“{name}”在界定之前已经使用；第一次出现时用全称并注明简称。', en: '“{name}” is used before it is defined; give the full name and the abbreviation where it first stands.' },
      unused: { zh: '界定了简称“{name}”，后文没有用到；可以不注简称。', en: '“{name}” is defined and never used.' },
      again: { zh: '简称“{name}”前面已经界定过。', en: '“{name}” is defined already.' },
      otherwise: { zh: '简称“{name}”前面指“{full}”，这里另有所指；请换一个简称。', en: '“{name}” stands for “{full}” above and for something else here; choose another.' },
      definition: { zh: '界定在这里', en: 'Defined here' },
    },
  },
  scope: 'document',
  cues: ['称'],
  gather({ text }) {
    const found = findAbbreviations(text);
    return found.length === 0 ? undefined : found.map(abbreviation => definition(text, abbreviation));
  },
  check({ text, model }, report, gathered) {
    // A compilation defines names once for each of its documents.
    if (gathered.length === 0 || model.elements.some(({ kind }) => kind === 'attachment')) return;
    const definitions = gathered.flatMap(({ start, value }) => value.map(one => moved(one, start)));
    const first = new Map<string, Definition>();
    for (const one of definitions) {
      const earlier = first.get(one.name);
      if (earlier) reportAgain(one, earlier, report);
      else first.set(one.name, one);
    }
    for (const one of first.values()) {
      if (one.name.length < SHORTEST || definitions.some(other => other !== one && other.name.includes(one.name))) continue;
      const early = text.indexOf(one.name);
      const related = [{ start: one.start, end: one.end, message: 'definition' }];
      // A title and a name drawn together from a longer one are themselves wherever they stand; other words may come by chance.
      if ((one.name.startsWith('《') || isDrawnTogether(one)) && early >= 0 && early < one.fullStart && !one.full.includes(one.name)) report({ start: early, end: early + one.name.length, message: 'early', arguments: { name: one.name }, related });
      else if (!isUsed(text, one)) report({ start: one.start, end: one.end, message: 'unused', arguments: { name: one.name } });
    }
  },
});

const SHORTEST = 2;

function definition(text: string, { name, nameSpan, fullSpan }: Abbreviation): Definition {
  return { name, full: text.slice(fullSpan.start, fullSpan.end), start: nameSpan.start, end: nameSpan.end, fullStart: fullSpan.start, fullEnd: fullSpan.end };
}

function moved(one: Definition, by: number): Definition {
  return { ...one, start: one.start + by, end: one.end + by, fullStart: one.fullStart + by, fullEnd: one.fullEnd + by };
}

function reportAgain({ name, full, start, end }: Definition, earlier: Definition, report: Reporter): void {
  const related = [{ start: earlier.start, end: earlier.end, message: 'definition' }];
  if (full === earlier.full) report({ start, end, message: 'again', arguments: { name }, related });
  else report({ start, end, message: 'otherwise', arguments: { name, full: earlier.full }, related });
}

/** 太钢 for 太原钢铁公司: its characters in order, not in one piece. */
function isDrawnTogether({ name, full }: Definition): boolean {
  if (full.includes(name)) return false;
  let at = -1;
  return [...name].every(character => (at = full.indexOf(character, at + 1)) >= 0);
}

function isUsed(text: string, { name, start, end, fullStart, fullEnd }: Definition): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if ((at < start || at >= end) && (at < fullStart || at >= fullEnd)) return true;
  }
  return false;
}

export const page: RulePage = {
  about: {
    zh: '“（以下简称…）”界定的简称：在界定之前就使用、界定两次、界定了却没有使用，都作提示。带附件的文稿各自界定简称，不作判断。',
    en: 'Abbreviations that a document defines: used too early, defined twice, or never used. Documents with attachments are left alone, for each part defines its own.',
  },
  bad: [
    { text: '按照[|《若干意见》|]要求抓好落实。\n\n《关于加快发展的若干政策措施的意见》（以下简称《若干意见》）印发以来，各地按照《若干意见》行动。', message: '之前' },
    { text: '经[|青钢|]申请，现批复如下。\n\n青山钢铁公司（以下简称“青钢”）的改造方案，由青钢组织实施。', message: '之前' },
    { text: '某市供水管理中心（以下简称“[|供水办|]”）负责实施。各区抓好落实。', message: '没有用到' },
    { text: '某市供水管理处（以下简称“供水处”）负责实施，供水处按月报告。某市供水管理处（以下简称“[|供水处|]”）另行通知。', message: '已经' },
    { text: '某市供水管理处（以下简称“专班”）负责实施，专班按月报告。某市水利局（以下简称“[|专班|]”）另行通知。', message: '另有所指' },
  ],
  good: [
    { text: '某市供水管理处（以下简称“供水处”）负责实施，供水处按月报告。' },
    { text: '《某市供水条例》（以下简称《条例》）公布施行。各地要宣传《条例》。' },
    { text: '按照有关办法执行。《某市供水管理办法》（以下简称《办法》）公布后，按《办法》执行。' },
  ],
};

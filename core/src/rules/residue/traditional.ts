import { findMojibake } from '../../syntax/mojibake';
import { traditionalRuns, type TraditionalRun } from '../../terms/script';
import { documentRule, type RulePage } from '../rule';
import { reportPlaces } from '../shared/places';

/** 繁简混排 */
export const rule = documentRule<readonly Shown[]>({
  meta: {
    id: 'residue/traditional',
    title: { zh: '繁体字', en: 'Traditional characters' },
    severity: 'warning',
    profile: 'draft',
    clauses: ['yuyanfa-10'],
    messages: {
      mixed: { zh: '“{text}”是繁体字，全文用的是简体：应写作“{simplified}”。', en: '“{text}” is Traditional in a simplified text: write “{simplified}”.' },
      whole: { zh: '全文用繁体字（{count} 处）；公文使用规范汉字，请转换成简体。', en: 'The text is in Traditional characters ({count} places); official documents use the standard simplified script: convert it.' },
      other: { zh: '另一处繁体字', en: 'Another place' },
    },
  },
  scope: 'document',
  except: ['residue'],
  gather({ text, terms }) {
    const runs = traditionalRuns(text, terms.folding);
    // Garbled text is full of them; what it wants is no conversion.
    const garbled = runs.length === 0 ? [] : findMojibake(text);
    const found = garbled.length === 0 ? runs : runs.filter(run => !garbled.some(({ start, end }) => run.start < end && run.end > start));
    return found.length === 0 ? undefined : found.map(run => ({ ...run, text: text.slice(run.start, run.end) }));
  },
  check({ model }, report, gathered) {
    if (gathered.length === 0) return;
    let characters = 0;
    for (const { value } of gathered) for (const { start, end } of value) characters += end - start;
    const words = model.wordsBefore[model.paragraphs.length] ?? 0;
    const isWhole = characters * WHOLE_SHARE >= words;
    reportPlaces(
      gathered,
      report,
      { above: isWhole ? 0 : MANY, message: 'whole', fix: { kind: 'ask', title: { zh: '全文转换成简体', en: 'Convert the whole text' } } },
      ({ start, end, text, simplified }) => ({ message: 'mixed', arguments: { text, simplified }, fixes: [{ kind: 'ask', changes: [{ start, end, newText: simplified }] }] }),
      ({ simplified }) => simplified,
    );
  },
});

type Shown = TraditionalRun & { readonly text: string };

/** In Traditional text a third of the characters differ from the simplified ones. */
const WHOLE_SHARE = 8;
const MANY = 50;

export const page: RulePage = {
  about: {
    zh: '公文使用规范汉字。简体稿里夹着的繁体字多是粘贴时带来的，逐处报；整篇都是繁体的只作一条汇总。“乾坤”“瞭望”之类简体也用的字不报。转换按单字进行，一字多义的（如“後”“后”）以通行写法为准，改后请看一遍。',
    en: 'Official documents use the standard simplified script. Stray Traditional characters are reported one by one, a text that is all Traditional once. 乾坤 or 瞭望 are right in simplified text.',
  },
  bad: [
    { text: '各单位要加强[|領導|]，认真抓好各项工作的落实，确保按期完成任务。', fixed: '各单位要加强领导，认真抓好各项工作的落实，确保按期完成任务。' },
    { text: '要从[|嚴|]治党，压实主体责任，推动各项工作落到实处。' },
    { text: '各[|級黨組|]要高度重視，認真貫徹落實。', message: '全文用繁体字' },
  ],
  good: [{ text: '扭转乾坤，登高瞭望，慰藉人心，著书立说。' }, { text: '各级党组要高度重视。' }, { text: '皇后、公里、饼干，都是规范写法。' }],
};

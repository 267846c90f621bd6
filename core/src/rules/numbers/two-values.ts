import { documentRule, type RulePage } from '../rule';
import { matchesOf } from '../shared/matches';
import { Trigger } from '../triggers';

interface Value {
  readonly key: string;
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

/** 同一指标前后数字不一 */
export const rule = documentRule<readonly Value[]>({
  meta: {
    id: 'numbers/two-values',
    title: { zh: '同一指标前后数字不一', en: 'One indicator with two values' },
    severity: 'hint',
    profile: 'review',
    clauses: [],
    messages: {
      differs: { zh: '“{name}”前面写的是{first}，这里是{second}，请核对。', en: '“{name}” was {first} before and is {second} here; check them.' },
      first: { zh: '前面的数字', en: 'The earlier number' },
    },
  },
  scope: 'document',
  triggers: Trigger.Digit,
  cues: ['达0', '到0', '为0', '成0', '现0', '破0', '长0'],
  except: ['announcedOutline', 'attachmentNote', 'imprint'],
  gather({ text }) {
    let found: Value[] | undefined;
    for (const match of matchesOf(STATED, text)) {
      const [all, name, verb, number, unit] = match as unknown as [string, string, string, string, string];
      if (QUALIFIED.test(name)) continue;
      const end = match.index + all.length;
      (found ??= []).push({ key: `${name}|${verb === '增长' ? verb : ''}|${unit}`, number, start: end - number.length - unit.length, end });
    }
    return found;
  },
  check(_document, report, gathered) {
    const seen = new Map<string, { readonly number: string; readonly start: number; readonly end: number }>();
    for (const { start: shift, value } of gathered) {
      for (const { key, number, start, end } of value) {
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, { number, start: start + shift, end: end + shift });
          continue;
        }
        if (Number(first.number) === Number(number)) continue;
        const [name = '', , unit = ''] = key.split('|');
        report({
          start: start + shift,
          end: end + shift,
          message: 'differs',
          arguments: { name, first: `${first.number}${unit}`, second: `${number}${unit}` },
          related: [{ start: first.start, end: first.end, message: 'first' }],
        });
      }
    }
  },
});

// From the beginning of a sentence, so that no year, place or period before it makes another value of it.
const STATED = /(?<=^|[。；\n])((?:(?:19|20)\d\d年，?)?(?:全[市省县区州国]|我[市省县区国])[\u4e00-\u9fff]{4,14}?)(达到?|为|完成|实现|突破|增长)(\d{1,9}(?:\.\d{1,4})?)(万亿元|亿元|万元|万人|万吨|吨|%|个|家|项|公里|万亩|人)(?=[，。；])/g;
/** Of another time, an aim, or of something that happens more than once. */
const QUALIFIED = /今年|去年|上年|明年|每年|年均|预[期计]|目标|力争|计划|同比|期间|上半年|季度|当[年月日]|新[增建]|其中|累计|分别|平均/;

export const page: RulePage = {
  about: {
    zh: '句首“全市××××达到……”（可以带年份）这样的指标，在同一份文稿里前后两处数字不同，请核对。写了今年、去年、目标、新增、累计的，可能本来就不同，不比。',
    en: 'An indicator stated at the beginning of a sentence for the whole city or county that has another value further on. Values of this or last year, aims and sums over a period are not compared.',
  },
  bad: [
    { text: '全市地区生产总值达到1200亿元，位次前移。\n会议认为，成绩来之不易。全市地区生产总值达到[|1260亿元|]。' },
    { text: '全县规模以上工业企业达到320家。\n下一步工作安排。全县规模以上工业企业达到[|302家|]。' },
    { text: '全省森林覆盖率为45.2%。要继续努力。全省森林覆盖率为[|42.5%|]，居全国前列。', message: '45.2%' },
  ],
  good: [
    { text: '全市地区生产总值达到1200亿元。全市地区生产总值达到1200亿元，位次前移。' },
    { text: '2023年，全市地区生产总值达到1100亿元。全市地区生产总值今年力争达到1200亿元。' },
    { text: '全市新增城镇就业人员达到3万人。全市城镇登记失业人员为2万人。' },
  ],
};

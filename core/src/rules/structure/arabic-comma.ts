import { documentRule, type RulePage } from '../rule';
import { Trigger } from '../triggers';

interface Opening {
  /** Of the mark behind the number, within the paragraph. */
  readonly mark: number;
  readonly isComma: boolean;
}

/** 1、 */
export const rule = documentRule<Opening>({
  meta: {
    id: 'structure/arabic-comma',
    title: { zh: '阿拉伯数字序号后用了顿号', en: '、 behind Arabic numbers' },
    severity: 'hint',
    profile: 'review',
    clauses: ['gb15834-B.3.3'],
    messages: {
      comma: {
        zh: '阿拉伯数字序号后宜用下脚点（“{right}”），全文有{count}处用了顿号。',
        en: 'An Arabic number is rather followed by a dot (“{right}”); {count} in this text are followed by 、.',
      },
    },
  },
  scope: 'document',
  triggers: Trigger.Digit,
  gather: ({ text, kind }) => {
    if (kind !== 'heading' && kind !== 'runInHeading' && kind !== 'item') return undefined;
    const match = OPENING.exec(text);
    return match === null ? undefined : { mark: match[0].length - 1, isComma: match[0].endsWith('、') };
  },
  check({ text }, report, gathered) {
    const commas = gathered.filter(({ value }) => value.isComma);
    const [first] = commas;
    // Both in one text is a matter of mixed forms.
    if (first === undefined || commas.length < gathered.length) return;
    const changes = commas.map(({ start, value }) => ({ start: start + value.mark, end: start + value.mark + 1, newText: '.' }));
    const number = text.slice(first.start, first.start + first.value.mark);
    report({
      start: first.start,
      end: first.start + first.value.mark + 1,
      message: 'comma',
      arguments: { right: `${number}.`, count: commas.length },
      fixes: [{ kind: 'ask', title: { zh: '全文改用下脚点', en: 'Use dots throughout' }, changes }],
    });
  },
});

const OPENING = /^[\d０-９]{1,3}[、.．](?![\d０-９])/;

export const page: RulePage = {
  about: {
    zh: '国家标准规定阿拉伯数字序号后用下脚点：1.。机关文稿中“1、”极常见，所以只给一处提示，说明全文有几处，可以一次改完。全文都用“1.”的、两种混用的（另有规则）不报。“1、2号楼”“3、4月”不是序号。',
    en: 'The standard has a dot behind Arabic numbers. As 1、 is very common there is one hint for the whole text, with one fix for all. Texts that mix both are the matter of another rule.',
  },
  bad: [
    {
      text: '一、报送要求\n[|1、|]数据要真实。由填报单位负责。\n2、时限要严格。逾期视为未报。',
      fixed: '一、报送要求\n1.数据要真实。由填报单位负责。\n2.时限要严格。逾期视为未报。',
      message: '2处',
    },
    { text: '[|1、|]请各单位于3月5日前报送名单。\n2、联系人：办公室。\n3、逾期不报的视为放弃。' },
    { text: '一、会议时间\n3月5日上午9时。\n二、参会要求\n[|1、|]提前15分钟入场。\n2、不得请假。' },
  ],
  good: [
    { text: '一、报送要求\n1.数据要真实。由填报单位负责。\n2.时限要严格。逾期视为未报。' },
    { text: '1、2号楼已经交付使用。\n3、4月份集中开展检查。' },
    { text: '一、报送要求\n数据要真实，由填报单位负责。' },
  ],
};

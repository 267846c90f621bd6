// Errors in numbers, dates, ranges and sums.
import { pairMutation, proseOf, replaceOne, sentencePair, writesOtherwise } from './kit.mjs';

/** @typedef {import('./kit.mjs').Mutation} Mutation */
/** @typedef {import('./kit.mjs').Random} Random */

/** @param {string} name @param {RegExp} pattern @param {(match: RegExpExecArray, random: Random) => string | undefined} by @returns {Mutation} */
const onMatch = (name, pattern, by) => ({ id: `numbers/${name}`, where: 'place', make: ({ text }, random) => replaceOne(text, pattern, random, match => by(match, random)) });

const YEAR_DIGITS = '〇一二三四五六七八九';
const WEEKDAYS = '日一二三四五六';

/** @param {Random} random */
const someDate = random => {
  const [year, month, day] = [random.between(2019, 2025), random.between(1, 12), random.between(1, 28)];
  return { year, month, day, words: `${year}年${month}月${day}日`, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
};

/** @type {Mutation} */
const wrongWeekday = {
  id: 'numbers/wrong-weekday',
  where: 'place',
  make: (source, random) => {
    const { words, weekday } = someDate(random);
    const wrong = (weekday + random.between(1, 6)) % 7;
    const form = random.pick([(/** @type {number} */ day) => `会议定于${words}（星期${WEEKDAYS[day]}）召开。`, day => `会议定于${words}（周${WEEKDAYS[day]}）上午召开。`, day => `会议定于${words}星期${WEEKDAYS[day]}召开。`]);
    return sentencePair(source, random, form(weekday), form(wrong));
  },
};

/** @type {Mutation} */
const yearZero = {
  id: 'numbers/year-zero',
  where: 'place',
  make: (source, random) => {
    const natural = replaceOne(source.text, /二〇[〇一二三四五六七八九]{2}(?=年)/g, random, match => match[0].replace('〇', random.pick(['O', '0', '○', 'Ｏ', 'o'])));
    if (natural) return natural;
    const year = String(random.between(2001, 2025)).replace(/\d/g, digit => YEAR_DIGITS[Number(digit)]);
    const wrong = year.replace('〇', random.pick(['O', '0', '○', 'Ｏ', 'o']));
    return sentencePair(source, random, `该办法于${year}年印发。`, `该办法于${wrong}年印发。`);
  },
};

/** @type {Mutation} */
const parts = {
  id: 'numbers/parts-against-total',
  where: 'place',
  make: (source, random) => {
    const [one, two, three] = [random.between(20, 80), random.between(20, 80), random.between(20, 80)];
    const total = one + two + three;
    const wrong = total + random.pick([-10, -3, 2, 5, 10, 27]);
    const form = random.pick([
      (/** @type {number} */ sum) => `共培训人员${sum}人，其中干部${one}人、教师${two}人、群众${three}人。`,
      sum => `全年共办理案件${sum}件，其中一审${one}件、二审${two}件、再审${three}件。`,
      sum => `全年安排资金${sum}万元，其中，用于道路${one}万元，用于水利${two}万元，用于教育${three}万元。`,
      sum => `共新建项目${sum}个，其中市级${one}个，县级${two}个，乡级${three}个。`,
    ]);
    return sentencePair(source, random, form(total), form(wrong));
  },
};

/** @type {Mutation} */
const growth = {
  id: 'numbers/growth-against-base',
  where: 'place',
  make: (source, random) => {
    const base = random.between(4, 20) * 10;
    const rate = random.between(1, 8) * 10;
    const now = base + (base * rate) / 100;
    const write = (/** @type {number} */ percent) => `技术改造投资由${base}亿元增加到${now}亿元，增长${percent}%。`;
    return sentencePair(source, random, write(rate), write(rate + random.pick([15, 25, 37])));
  },
};

/** @type {Mutation} */
const twoValues = {
  id: 'numbers/two-values',
  where: 'document',
  make: (source, random) => {
    const hosts = proseOf(source.text);
    if (hosts.length < 4 || writesOtherwise(source.text)) return undefined;
    const what = random.pick(['2020年全市粮食总产量', '2020年全省常住人口', '2019年全县财政总收入', '2020年全市高速公路通车里程']);
    const unit = what.endsWith('里程') ? '公里' : what.endsWith('人口') ? '万人' : what.endsWith('收入') ? '亿元' : '万吨';
    const value = random.between(200, 900);
    const [first, second] = [hosts[1], hosts[hosts.length - 2]];
    const write = (/** @type {number} */ other) => `${source.text.slice(0, first.end)}${what}达到${value}${unit}。${source.text.slice(first.end, second.end)}${what}为${other}${unit}。${source.text.slice(second.end)}`;
    return { before: write(value), text: write(value + random.between(11, 60)), start: first.end, end: second.end + 30, what: `${what} ${value}${unit}` };
  },
};

/** @type {readonly Mutation[]} */
export const numbers = [
  pairMutation('numbers/approximate-with-comma', [
    ['每次间隔三五天。', '每次间隔三、五天。'], ['需要两三个月时间。', '需要两、三个月时间。'], ['有七八个乡镇受灾。', '有七、八个乡镇受灾。'], ['每次间隔三四天。', '每次间隔3、4天。'],
    ['约有五六十人参加。', '约有五、六十人参加。'], ['需要五六年时间。', '需要5、6年时间。'], ['每组安排四五名干部。', '每组安排四、五名干部。'], ['每组安排四五名干部。', '每组安排4、5名干部。'],
  ]),
  onMatch('approximate-twice', /(?<![\d.约近超])(\d+)(万元|亿元|人|个|公里|万人|吨)(?=[，。；])/g, (match, random) => random.pick([`约${match[0]}左右`, Number(match[1]) < 20 ? `大约${match[0]}左右` : `近${match[1]}多${match[2]}`, `超过${match[0]}以上`, `大约${match[0]}左右`])),
  onMatch('percent-half-words', /(?<![\d.])(\d{1,2}(?:\.\d+)?)[%％]/g, match => `百分之${match[1]}`),
  pairMutation('numbers/range-unit-lost', [
    ['投资9亿～16亿元。', '投资9～16亿元。'], ['增幅为15%～30%。', '增幅为15～30%。'], ['补助3万～5万元。', '补助3～5万元。'], ['占比为20%～25%。', '占比为20—25%。'], ['增幅为5%～10%。', '增幅为5-10%。'],
  ]),
  onMatch('range-hyphen-years', /(?<!\d)((?:19|20)\d\d)[—－至](?=(?:19|20)\d\d年)/g, (match, random) => match[1] + random.pick(['-', '--', '－', '－－'])),
  pairMutation('numbers/range-hyphen', [['规划期为2021—2025年。', '规划期为2021-2025年。'], ['规划期为2021—2035年。', '规划期为2021－－2035年。'], ['增幅为10%～20%。', '增幅为10%-20%。'], ['时间为5月1日—7日。', '时间为5月1日-7日。'], ['数量为10～20个。', '数量为10~20个。']]),
  onMatch('impossible-date', /(?<!\d)(\d{1,2})月(\d{1,2})日/g, (_, random) => random.pick(['2月30日', '4月31日', '13月5日', '6月31日', '2月31日', '9月31日', '11月32日', '0月5日', '5月0日'])),
  pairMutation('numbers/impossible-leap-day', [['会议于2024年2月29日召开。', '会议于2023年2月29日召开。'], ['会议于2020年2月29日召开。', '会议于2021年2月29日召开。']]),
  pairMutation('numbers/impossible-time', [['会议于上午10：30开始。', '会议于上午10：75开始。'], ['会议于23时50分结束。', '会议于25时50分结束。']]),
  wrongWeekday,
  yearZero,
  onMatch('two-digit-year', /(?<![\d—－至-])20(?=\d\d年\d{1,2}月\d{1,2}日)/g, () => ''),
  onMatch('two-digit-year-alone', /(?<=自|于|在|到|至|从)20(?=\d\d年(?:以来|底|末|起|前|\d))/g, () => ''),
  onMatch('full-width-digits', /(?<![\d.〔第])\d{2,4}(?=万元|亿元|个|人|年|%|公里|项|家|日)/g, match => match[0].replace(/\d/g, digit => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  pairMutation('numbers/digits-with-thousand', [['全县有3000人参加。', '全县有3千人参加。'], ['补助标准为每户5000元。', '补助标准为每户5千元。'], ['共发放资料8000份。', '共发放资料8千份。'], ['安置群众2000户。', '安置群众2千户。']]),
  onMatch('full-comma-in-number', /(?<![\d.年])([1-9]\d{0,2})(\d{3})(?=(?:\.\d+)?(?:万|亿|元|人|个|公里|吨|户))/g, match => `${match[1]}，${match[2]}`),
  pairMutation('numbers/unit-form', [['设备功率为50 kW。', '设备功率为50 Kw。'], ['货物重20 kg。', '货物重20 KG。'], ['线路长10 km。', '线路长10 KM。'], ['压力为5 MPa。', '压力为5 Mpa。'], ['面积为30平方米。', '面积为30平米。'], ['线路长10 km。', '线路长10 Km。']]),
  pairMutation('numbers/named-day', [['要弘扬“一二·九”运动精神。', '要弘扬“12·9”运动精神。'], ['活动于正月十五举行。', '活动于正月15举行。'], ['活动于腊月二十三举行。', '活动于腊月23举行。'], ['要弘扬五四精神。', '要弘扬54精神。'], ['要编制好“十四五”规划。', '要编制好“145”规划。']]),
  onMatch('decimal-mark', /(?<![\d.])(\d{1,3})\.(\d{1,2})(?=%|万|亿)/g, (match, random) => `${match[1]}${random.pick(['。', '．．', '..', '，.'])}${match[2]}`),
  onMatch('leading-zero', /(?<=20\d\d年)([1-9])月(?=\d{1,2}日)/g, match => `0${match[1]}月`),
  pairMutation('numbers/decrease-by-times', [['单位能耗下降三分之二。', '单位能耗下降两倍。'], ['运行成本减少50%。', '运行成本减少1倍。'], ['事故起数下降60%。', '事故起数下降1.5倍。'], ['审批时间缩短三分之二。', '审批时间缩短3倍。']]),
  parts,
  growth,
  twoValues,
];

import { blanked, type Specifics } from './specifics';

/** What may stand inside a document's name is no specific of its own: 《……（2021—2025年）》. */
const NAMED_DOCUMENT = /《[^《》\r\n]{1,100}》/g;

const CITED_NUMBER = /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,12}[〔\[［][12]\d{3}[〕\]］]\s*\d+号/g;
const MEETING = /(?<=召开了?|举行了?|举办了?)[^\s，。；：、《》“”（）()\d]{2,25}(?:会议|大会|座谈会|推进会|动员会|部署会|启动会|现场会|调度会)(?![\u4e00-\u9fff]*会)/g;
const CONTACT = /(?<=(?:联系人|经办人|负责人|承办人|联络员)(?:及电话|和电话)?[：:][ \u3000]?)[\u4e00-\u9fff](?:[ \u3000]{0,2}[\u4e00-\u9fff·]){1,3}(?![\u4e00-\u9fff])/g;
const PERSON_NAMED = /(?<=(?:^|[\r\n])[ \u3000]{0,8}(?:主持|主持人|记录|记录人|记录整理)[：:][ \u3000]?)[\u4e00-\u9fff](?:[ \u3000]{0,2}[\u4e00-\u9fff·]){1,3}(?![\u4e00-\u9fff])/g;
const TELEPHONE = /(?<![\d.])(?:1[3-9]\d{9}|0\d{2,3}[-—－ ]?\d{7,8}|(?:400|800)[-—－]?\d{3}[-—－]?\d{4}|(?<=(?:电话|传真|手机|总机|号码)[^\d\r\n，。；]{0,6})\d{7,8})(?![\d.])/g;
const MAIL = /[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}/g;

const DATE = /(?<!\d)(?:[12]\d{3}年)?(?:1[0-2]|0?[1-9])月(?:(?:3[01]|[12]\d|0?[1-9])日)(?:(?:至|—|－|-|～|~)(?:(?:[12]\d{3}年)?(?:1[0-2]|0?[1-9])月)?(?:3[01]|[12]\d|0?[1-9])日)?|(?<!\d)[12]\d{3}年(?:1[0-2]|0?[1-9])月(?:底|初|末|中旬|上旬|下旬)?/g;
const HOUR = /(?<!\d)(?:[01]?\d|2[0-4])(?:[：:][0-5]\d(?!\d)|时(?:[0-5]?\d分)?(?=[\s，。；、）在于前后至起]))/g;

/** The number alone becomes a field; what is counted stays. */
const NUMBER = String.raw`(?<![\d.A-Za-z第〔（(—\-])\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|(?<![\d.A-Za-z第〔—\-])\d+(?:\.\d+)?`;
const AMOUNT = new RegExp(`(?:${NUMBER})(?=(?:余|多)?(?:万亿|千亿|百亿|十亿|亿|千万|百万|万|千)?(?:美元|欧元|元))`, 'g');
const PERCENTAGE = new RegExp(`(?:${NUMBER})(?=[%％‰])`, 'g');
const POINTS = new RegExp(`(?:${NUMBER})(?=个百分点)`, 'g');
const QUANTITY = new RegExp(
  `(?:${NUMBER})(?=(?:余|多)?(?:亿|千万|百万|万|千)?(?:公里|千米|立方米|平方米|平方公里|千瓦时|千瓦|公顷|公斤|千克|人次|户次|车次|小时|分钟|工作日|个工作日|[人名个项家件次户亩吨米辆台套所处座场期天份篇册条位批组支队倍岁步道级层间宗起例户台]))`,
  'g',
);

/** Blanks of what can't keep its shape. */
const BLANK = '××';

/** Claims what the body names that differs from document to document. */
export function claimBody(specifics: Specifics): void {
  const { text } = specifics;
  const each = (pattern: RegExp, name: string, blank: (written: string) => string = () => BLANK, what?: (written: string, end: number) => string): void => {
    for (const { 0: written, index } of text.matchAll(pattern)) {
      const end = index + written.length;
      specifics.claim(index, end, name, blank(written), what?.(written, end));
    }
  };
  each(CITED_NUMBER, '文号', written => written.replace(/^[\u4e00-\u9fff]+/, BLANK).replace(/\d{4}/, '××××').replace(/\d+号/, '××号'));
  for (const { 0: written, index } of text.matchAll(NAMED_DOCUMENT)) specifics.close(index, index + written.length);
  each(MEETING, '会议名称', () => '××××会议');
  each(CONTACT, '联系人', () => '×××');
  each(PERSON_NAMED, '姓名', () => '×××');
  each(TELEPHONE, '电话', () => '××××××××');
  each(MAIL, '邮箱', () => '××××');
  each(DATE, '时间', blanked);
  each(HOUR, '钟点', blanked);
  // The same number of another thing is another number, unless it is too exact for chance.
  const alone = (written: string, end: number): string => (written.length >= 4 ? `${written}${/^[余多]?[亿万千百十]*[\u4e00-\u9fff%％‰]/.exec(text.slice(end, end + 8))?.[0] ?? ''}` : String(end));
  each(AMOUNT, '金额', undefined, alone);
  each(POINTS, '百分点', undefined, alone);
  each(PERCENTAGE, '百分比', undefined, alone);
  each(QUANTITY, '数量', undefined, alone);
}

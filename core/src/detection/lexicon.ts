/**
 * Words by which official writing is told from other Chinese. Simplified only: Traditional text is mapped first.
 */

/** Characters that occur in the lists below and differ in Traditional text, as pairs Traditional–Simplified. */
const TRADITIONAL_PAIRS =
  '個个們们創创動动務务區区員员問问國国學学實实導导層层強强徹彻時时書书會会機机決决為为現现產产當当發发眾众確确級级組组縣县總总織织習习覆复見见規规記记設设認认調调講讲貫贯責责質质辦办進进鄉乡鎮镇門门關关項项領领頭头題题風风' +
  '體体點点黨党請请報报應应監监檢检擔担協协將将審审執执條条計计談谈熱热誠诚標标積积極极專专義义紀纪劃划復复籌筹踐践說说於于處处';

const simplified = new Map<string, string>();
for (let index = 0; index + 1 < TRADITIONAL_PAIRS.length; index += 2) {
  simplified.set(TRADITIONAL_PAIRS.charAt(index), TRADITIONAL_PAIRS.charAt(index + 1));
}
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g');

/** `text` with the Traditional characters that matter here replaced one for one. */
export function simplify(text: string): string {
  return text.replace(traditional, character => simplified.get(character) ?? character);
}

/** The register of official prose: frequent there, rare elsewhere. Its density is the main evidence. */
export const REGISTER =
  /贯彻|落实|党[的委组建员政内性中]|支部|习近平|总书记|主义|新时代|[十九八]大精神|全会|部署|各[级项单部地方]|国务院|人民政府|办公[厅室]|[全我][市县区省镇局乡党国体]|[市省县区常]委|机关|基层|同志|干部|群众|班子|加强|强化|深化|健全|完善|推[进动]|促进|增强|提升|统筹|协调|扎实|切实|着力|认真|严格|积极|深入|全[面力]|坚[决持]|确保|有[力效]|督[促查]|监[督管]|整改|问责|考核|履[职行]|职责|担当|责任|牵头|安排|措施|机制|体[制系]|制度|作风|廉[洁政]|从严|思想|精神|方针|高质量|现代化|改革|发展|建设|治理|民生|保障|稳定|振兴|[扶脱]贫|乡村|安全生产|隐患|防控|审[批议]|备案|依法|按照|规定|应当|批准|报[送告]|[施试]行|印发|请示|[汇通]报|会议|书记|行政|水平|工作中|重[要大]|任务|目标|努力|围绕|突出|加大|力度|成效|大局|倡议|号召|树立|弘扬|践行|培训|总结|经验|计划|方案|事业|奉献|先进|单位|职工|创建|文明|法规|领导|进一步/g;

/** Talk, story and software: words and particles that official prose avoids. */
export const INFORMAL =
  /[她吗呢吧啊呀嘛哦嗯哈俺咱]|你(?!们?[市县区省局部委厅院校单处])|怎么|其实|然后|觉得|好像|突然|忽然|不过|比如|如果你|[我他它]的|[里上]面|看看|知道|说道|微笑|笑[道着]|眼睛|声音|网友|软件|代码|浏览器|游戏|球队|比赛|股票/g;

/** Papers, contracts and account terms share the register but are no official writing. */
export const OTHER_GENRES: readonly (readonly [RegExp, number])[] = [
  [/[甲乙]方(?:[（(:：应]|有权|不得|承担)|本(?:合同|协议)|违约金|隐私政策/g, 1.2],
  [/摘\s*要[:：】]|关键[词字][:：]|参考文献|本文(?:研究|提出|采用)/g, 1.5],
  [/判决如下|原告|被告/g, 0.8],
  [/记者[\u4e00-\u9fff]{2,4}\s*(?:报道|摄|文)|[社网]\S{2,8}\d+月\d+日[电讯]|据.{2,8}报道/g, 1],
  [/[A-D][.、．]\s*[\u4e00-\u9fff]|答案[:：]|[选填空答]+题/g, 0.6],
];

/** Fixed phrases and forms of which one alone says much: pattern and weight. Matched in text without blanks inside lines. */
export const FORMULAS: readonly (readonly [RegExp, number])[] = [
  [/[〔[［【(（]\d{4}[〕\]］】)）](?:第?\d+|[xX×_*]+)号/, 3],
  [/[特专]此(?:通知|报告|通告|公告|通报|函[达复告]|批复|证明|请示|说明|汇报)/, 4],
  [/[妥当可]否[,，]?请|请予(?:批复|批准|审[批议])|请认真|贯彻执行|[印转]发给?你们/, 4],
  [/现(?:将|就|[予提作制]).{2,60}(?:如下|通[知报]|[报函]告|汇报|请示|批复)|(?:通[告知报]|公告|汇报|批复|意见|倡议|决定|安排|要求|事[项宜])如下/, 3],
  [/(?:^|[\n。\s>》])(?:尊敬的|各位|全体)[^\n。]{0,40}(?:[:：!！]|[,，]\n)|女士们|同志们[:：!！,，]/, 3],
  [/各(?:省|市|县|区|乡|镇|自治|直|街道|部门|单位|科|处|支部|党|有关|学校)[^\n。]{0,60}[:：]/, 3],
  [/(?:邓小平理论|三个代表|中国特色社会主义思想|科学发展观).{0,40}(?:为指导|指引)|学习贯彻|决策部署/, 2],
  [/按语】|第\d+期[)）]?\n/, 3.5],
  [/抄送[:：]|主送[:：]|签发人[:：]|此件|日印发|特急|加急/, 2.5],
  [
    /指导思想|总体要求|基本原则|(?:主要|重点)任务|工作[要目][求标]|保障措施|组织领导|存在的.{0,2}(?:问题|不足)|下一?步.{0,2}(?:打算|安排|计划|思路)|努力方向/,
    1.5,
  ],
  [/我(?:讲|谈|强调|提|说|汇报).{0,8}(?:[几两三四五]个?(?:方面|点|条)|意见|要求)|我宣布|下面[,，]?请/, 2.5],
  [/表示.?(?:热烈|诚挚|衷心|崇高)|致以|预祝/, 2],
  [/谢谢大家|大家.{0,2}好[!！]/, 1.5],
  [/日起(?:施行|执行|实施)|本(?:办法|规定|条例|细则|规则|方案|制度)[由自所]|制定本/, 2.5],
];

/** Titles, on a line of their own or before the text that lost its line breaks. They say most where the text begins with one. */
export const TITLES: readonly RegExp[] = [
  /(?:^|\n).{0,30}关于[^。:：]{2,100}的(?:通[知报告]|请示|[复公]?函|报告|批复|.{0,2}意见|决[定议]|公告|议案|.{0,2}方案|[情汇].{0,3}报告?|总结|规定|办法|说明|建议|提案)/,
  /(?:^|\n).{0,60}[上时]的.{0,4}(?:讲话|发言|致辞|主持词|报告)/,
  /(?:^|\n).{0,40}(?:工作(?:总结|要点|报告|方案|计划|汇报|规则|细则|条例)|(?:实施|管理|暂行)(?:方案|细则|办法|意见|规定)|述职.{0,4}报告|(?:检查|剖析|发言|汇报|经验|交流|典型|事迹)材料|讲话稿?|心得体会|调研报告|倡议书|纪要|主持词|党课.{0,2}|承诺书)(?=\s|$|[(（]|20)/,
  /(?:^|\n)(?:——|--).{4,40}(?:做法|实践|探索|启示|经验|调查|讲话|发言|报告)\n/,
];

import { anyOf } from '../text/patterns';

/**
 * Web residue (网页残留): navigation, share buttons, editor and copyright lines that came along with a paste.
 * Only short lines are looked at; a paragraph of the text is never residue.
 */
const WHOLE_LINE = new RegExp(
  '^' +
    anyOf(String.raw`
    [大中小】] 增大 减小 默认 超大 特大 首页 主页 网站首页.* 下载 打印(?:本页)? 全屏 收藏(?:本站)? 加大 还原
    (?:网站)?[首主]页(?:[\s|>·]{1,9}[\u4e00-\u9fff]{2,6}){2,12} [[［]?上一张(?:图片)?[\]］]?(?:\s{1,9}[[［]?下一张(?:图片)?[\]］]?)?
    减小 关闭(?:窗口)? 返回(?:顶部|首页|列表)? (?:返回)?首页\s*(?:[>＞»|｜]|-|—).{0,60} (?:返回|加入|设为)(?:首页|收藏).{0,60} 责编[:：].{0,40} 分享(?:到)?.{0,12} 扫一扫.{0,20} 随便看 上一篇.* 下一篇.*
    上一页.* 下一页.* 相关(?:文章|阅读|报道|推荐|链接|新闻|范文).* 推荐阅读.* 热门.{0,8} 猜你喜欢.* 更多.{0,10}
    点击.{0,20} 展开(?:全文|阅读).* 当前位置.* 您(?:的|现在的|当前)位置.* 您?所在位置.* 请输入您.*
    [(（]?责任编辑.* [(（]\s*来源[:：].* (?:本文)?编辑[:：].* [(（]?\s*(?:责任)?编辑[:：].* 校对[:：].* 审核[:：].{0,20} 来源[:：].*
    文章来源.* 信息来源.* 作者[:：].{0,30} [(（]作者[:：].* 发布(?:时间|日期|者|机构|人)[:：]?.*
    更新(?:时间|日期)[:：]?.* (?:发表)?时间[:：]\s*\d{4}[-/.].* 日期[:：]\s*\d{4}[-/.].*
    (?:浏览|阅读|点击|访问)(?:次数|量|数)?[:：].* 字号[:：]?.* 【字号.* 【?字体.* 视力保护.* 打印.{0,10}关闭.*
    Copyright.* ©.* 版权(?:所有|声明).* .*版权所有.* .*ICP备.* .*公网安备.* .*网安备\d+.* 主办(?:单位)?[:：].*
    .*网站标识码.* [【\[]?(?:打印|关闭|收藏)(?:本页|窗口)?[】\]].{0,30} 承办单位[:：].* 技术支持[:：].*
    网站地图.* 联系我们.* 投稿.{0,4}[:：].* 举报电话.* 违法和不良信息.* [-—–－]+\s*\d{1,4}\s*[-—–－]+
    第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)? \d{1,3}\s*/\s*\d{1,3} 共\s*\d+\s*页.* [|｜】】【]+
    本文(?:来自|由|转自|地址).* 转载请注明.* 温馨提示[:：].* 声明[:：].*
    以上(?:就是|内容|便是).{0,60}(?:范文|全部内容|分享|整理).*
    .*(?:范文大全|范文网|文档网|文库网|百度文库|道客巴巴|豆丁网|免费下载|下载地址|word文档|Word版).*
    关键词[:：].* 标签[:：].* 微信(?:公众号|扫).{0,20} [A-Za-z0-9.]+\.(?:com|cn|net|org)\S*
  `) +
    '$',
);

const TRADITIONAL = '關閱讀薦鏈時間發來責編輯聲權網頁點擊電話範內違轉載請註們聯繫熱門選聞報導瀏覽號審務應國際區縣領導備';
const SIMPLIFIED = '关阅读荐链时间发来责编辑声权网页点击电话范内违转载请注们联系热门选闻报导浏览号审务应国际区县领导备';
/** A list mark of the page's menu before a word. */
const BULLET = /^[-•·*]\s+(?=[^\s\d])/;
const TRADITIONAL_CHARACTER = new RegExp(`[${TRADITIONAL}]`, 'g');

/** First characters of the patterns that are bound to the line's start, in both scripts. */
const FIRST_CHARACTERS = new Set(
  '[［大中小增默超特首主网網下打全收加还還减減小关關返分扫掃随隨上相推热熱猜更点點展当當您所请請责責本编編（(校审審来來文信作发發日时時浏瀏阅閱访訪字【视視Cc©版承技联聯投举舉违違-—–－第共|｜】0123456789转轉温溫声聲免以键關标標微',
);
/** What marks a line as residue wherever it stands in it. */
const FLOATING =
  /版[权權]所有|ICP|网安备|網安備|范文|範文|文[库庫]|文[档檔][网網]|道客|豆丁|免[费費]下|下[载載]地址|网站标识|[打关收].{1,4}[】\]]|[Ww]ord版/;

/** With the readings that a converter put in. */
const LONGEST = 200;
const READING = /[(（][a-zà-ɡ]{1,6}[)）]/g;

function withoutReadings(line: string): string {
  return line.includes('(') || line.includes('（') ? line.replace(READING, '') : line;
}

/** Whether `text[start, end)`, one unnumbered paragraph, reads like such a line. */
export function isResidueLine(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST) return false;
  // Nearly every line of a hard-wrapped text is short: look closer only where a pattern could match.
  const original = withoutReadings(text.slice(start, end));
  if (original.length > 120) return false;
  if (!FIRST_CHARACTERS.has(text[start]!) && !FLOATING.test(original) && !isAddress(original)) return false;
  return WHOLE_LINE.test(original.replace(BULLET, '').replace(TRADITIONAL_CHARACTER, character => SIMPLIFIED[TRADITIONAL.indexOf(character)]!));
}

/** A bare web address: it begins with a letter that no sentence of ours begins with. */
function isAddress(line: string): boolean {
  const first = line.charCodeAt(0);
  return first < 0x7b && line.includes('.');
}

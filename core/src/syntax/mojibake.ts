import type { SourceSpan } from '../text/span';

/** How a stretch came to be unreadable. */
export type MojibakeKind =
  | 'replacement' /* U+FFFD, 锟斤拷, 烫烫烫: what was there is lost */
  | 'western' /* UTF-8 or GBK read as a Western encoding: â€œ, ÖÐ¹ú */
  | 'gbk' /* UTF-8 read as GBK: 锛屼腑 */
  | 'entity' /* &nbsp; &#8220; */
  | 'question' /* ??? or ?!兑: a converter had no character for it */;

export interface Mojibake extends SourceSpan {
  readonly kind: MojibakeKind;
  /** What stood there, where that is certain. */
  readonly original: string | undefined;
}

/**
 * UTF-8 read as GBK: of the three bytes of a Chinese character the first two (E4–E9, 80–BF) make one of these, which are
 * rare, the third with the first byte of the next (80–BF, E4–E9) one of those, and the two that are left any. In this order
 * they stand in no text.
 */
export const GBK_FIRST =
  '鋩鋪鋫鋬鋭鋮鋯鋰鋱鋲鋳鋴鋵鋶鋷鋸鋹鋺鋻鋼鋽鋾鋿錀錁錂錃錄錅錆錇錈錉洹洧洌浃浈洇洄洙洎洫浍洮洵洚浏浒浔洳涑浯涞涠浞涓涔浜浠浼浣渚淇鍊鍋鍌鍍鍎鍏鍐鍑鍒鍓鍔鍕鍖鍗鍘鍙鍚鍛鍜鍝鍞鍟鍠鍡鍢鍣鍤鍥鍦鍧鍨鍩鍫濉澧澹澶濂濡濮濞濠濯瀚瀣瀛瀹瀵灏灞宀宄宕宓宥宸甯骞搴寤寮褰寰蹇鎬鎭鎮鎯鎰鎱鎲鎳鎴鎵鎶鎷鎸鎹鎺鎻鎼鎽鎾鎿鏀鏁鏂鏃鏄鏅鏆鏇鏈鏉鏋鏌鏍妗姊妫妞妤姒妲妯姗妾娅娆姝娈姣姘姹娌娉娲娴娑娣娓婀婧婊婕娼婢婵鐎鐏鐐鐑鐒鐓鐔鐕鐖鐗鐘鐙鐚鐛鐜鐝鐞鐟鐠鐡鐢鐣鐤鐥鐦鐧鐨鐩鐪鐫鐬鐭鐮纭纰纾绀绁绂绉绋绌绐绔绗绛绠绡绨绫绮绯绱绲缍绶绺绻绾缁缂缃缇缈鑰鑱鑲鑳鑴鑵鑶鑷鑸鑹鑺鑻鑼鑽鑾鑿钀钁钂钃钄钑钖钘铇铏铓铔铚铦铻锜锠琛琚瑁瑜瑗瑕瑙瑷瑭瑾璜璎璀璁璇璋璞璨璩璐璧瓒璺韪韫韬杌杓杞杈杩閫閬閭閮閯閰閱閲閳閴閵閶閷閸閹閺閻閼閽閾閿闀闁闂闃闄闅闆闇闈闉闊闋椤棰椋椁楗棣椐楱椹楠楂楝榄楫榀榘楸椴槌榇榈槎榉楦楣楹榛榧榻榫榭';
const GBK_SECOND =
  '佷佸佹佺佽侀備傚傛傜傝傞冧冨冩冪冭冮勪勫勬勭勮勯呬呭呮呯呰呴嗕嗗嗘嗙嗚嗛囦囧囨囩囪囬堜堝堟堢堣堥変夊夋夌夎夐婁婂婃婄婅婇嬩嬪嬫嬬嬭嬮屼屽屾岀岃岄嶄嶅嶆嶇嶈嶉庝庡庢庣庤庨忎忓忔忕忚忛愪愬愭愮愯愰戜戝戞戠戣戦掍掑掓掔掕掗撲撳撴撶撹撻斾斿旀旂旇旈曚曞曟曠曡曢栦栧栨栫栬栭椾楀楁楃楄楅樹樺樻樼樿橀欎欏欐欑欒欓氫氬氭氱氳氶涗涘涙涚涜涢滀滃滄滅滆滈濅濆濇濈濊濋炰炲炴炵炶為熶熷熸熺熻熼犱犲犳犵犺犻′″℃＄¤￠㈠㈡㈢㈣㈤ｄｅｆｇｈｉやゅゆょよらヤュユョヨラ︿﹀︽︾﹁﹂туфхцчㄤㄥㄦㄧㄨㄩ╀╁╂╃╄╅颁板版扮拌伴变卞辨辩辫遍蹭插叉茬茶查充冲虫崇宠抽翠村存寸磋撮典靛垫电佃甸朵跺舵剁惰堕蜂峰锋风疯烽镐稿告哥歌搁逛瑰规圭硅归轰哄烘虹鸿洪讳诲绘荤昏婚间煎兼肩艰奸戒藉芥界借介句惧炬剧捐鹃夸垮挎跨胯块';

/** What the bytes 80–9F are in Windows-1252, where they are anything. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const HIGH = '\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸŽž';

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ', ensp: ' ', emsp: '\u3000', thinsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', mdash: '—', ndash: '–', hellip: '…',
  middot: '·', bull: '•', times: '×', copy: '©', reg: '®', laquo: '《', raquo: '》', permil: '‰', deg: '°', yen: '¥', zwnj: '', zwj: '', shy: '',
};

/**
 * One pattern for all: each branch begins with a class of its own, and no two of them can match at one place
 * for long.
 */
const SUSPECT = new RegExp(
  [
    String.raw`(?<replacement>\ufffd+|(?:锟斤拷)+|锟[斤叫]|烫{3,}|屯{3,})`,
    String.raw`(?<western>[\u00c2-\u00f4][${HIGH}]{1,400})`,
    `(?<utf8>(?:[${GBK_FIRST}][${GBK_SECOND}][\u0080-\uffff]){2,60}|[${GBK_FIRST}][${GBK_SECOND}][\u0080-\uffff][${GBK_FIRST}][${GBK_SECOND}]?)`,
    String.raw`(?<gbk>[锛銆鈥紝殑鐨鍜鍦鏄浜涓鍏鏈瀹鍔鍙鍒鏉][\u0080-\uffff]{0,60})`,
    String.raw`(?<entity>&(?:[a-zA-Z]{2,8}|#\d{2,5}|#[xX][0-9a-fA-F]{2,5});)`,
    String.raw`(?<question>\?[!！｡](?=[\u4e00-\u9fff])|\?{3,})`,
  ].join('|'),
  'g',
);

/** What the commonest characters and marks turn into when their UTF-8 is read as GBK. */
const GBK_TRACE = /[锛涓銆紝浜鍏殑鏈瀹鐨佸屽鍔鍙浠佹鍒鏉绗鍗缁佷鏀鐢浣屾璁搴勫鏂鍥澶鍚烘琛佺簲拰璐鍦浼夊姘娉綋傚ㄥ瑙杩硶褰鍖屼鍜灞藉鎶璇佽鎴斿鎵氬ヤ堜骇浗嶅鍐閲闄畾鐞皯戝骞勬勭鐩淇绠笟竴鑰呭満垮瀵鏄鈥\ue000-\uf8ff]/g;
/** Of these one alone tells. */
const GBK_SURE = /[锛銆鈥紝殑]/;

/** @returns what is certainly or almost certainly mojibake, in order */
export function findMojibake(text: string): Mojibake[] {
  const found: Mojibake[] = [];
  SUSPECT.lastIndex = 0;
  for (let match = SUSPECT.exec(text); match; match = SUSPECT.exec(text)) {
    const start = match.index;
    const { replacement, western, utf8, gbk, entity, question } = match.groups ?? {};
    const add = (kind: MojibakeKind, length: number, original?: string): void => {
      found.push({ start, end: start + length, kind, original });
    };
    if (replacement !== undefined) add('replacement', replacement.length);
    else if (question !== undefined) add('question', question.length);
    else if (entity !== undefined) {
      const original = entityText(entity.slice(1, -1));
      if (original !== undefined) add('entity', entity.length, original);
    } else if (western !== undefined) {
      const undone = undoWestern(western);
      if (undone !== undefined) add('western', undone.length, undone.original);
      // ÖÐ¹ú: pairs of high bytes. A name with an accent or two is none, nor is ×××××× for what is still to be filled in.
      else if (western.length >= 6 && /[^×]/.test(western) && /^[\u00a1-\u00fe]{6,}$/.test(western)) add('western', western.length);
    } else if (utf8 !== undefined) {
      add('gbk', utf8.length);
    } else if (gbk !== undefined) {
      const length = gbkLength(gbk);
      if (length > 0) add('gbk', length);
      SUSPECT.lastIndex = start + Math.max(1, length);
    }
  }
  return found;
}

/** How much of a stretch is UTF-8 read as GBK: up to the last telling character, where there are enough of them. */
function gbkLength(stretch: string): number {
  const traces = [...stretch.matchAll(GBK_TRACE)];
  const last = traces.at(-1);
  if (last === undefined || traces.length * 4 < last.index || (traces.length < 4 && !GBK_SURE.test(stretch))) return 0;
  return last.index + 1;
}

/** The text that was UTF-8 and read as Windows-1252, as far as its bytes make whole characters. */
function undoWestern(stretch: string): { readonly original: string; readonly length: number } | undefined {
  let original = '';
  let at = 0;
  while (at < stretch.length) {
    const first = byteOf(stretch, at);
    const more = first >= 0xf0 && first < 0xf5 ? 3 : first >= 0xe0 ? 2 : first >= 0xc2 ? 1 : 0;
    if (more === 0 || at + more >= stretch.length) break;
    let code = first & (0x3f >> more);
    let next = 1;
    for (; next <= more; next++) {
      const byte = byteOf(stretch, at + next);
      if (byte < 0x80 || byte > 0xbf) break;
      code = (code << 6) | (byte & 0x3f);
    }
    if (next <= more || !isPlausible(code)) break;
    original += String.fromCodePoint(code);
    at += more + 1;
  }
  return at === 0 ? undefined : { original, length: at };
}

/** Official writing has Chinese, its punctuation, and a few Western signs: ×” is no Hebrew letter. */
function isPlausible(code: number): boolean {
  return (code >= 0xa0 && code <= 0xff) || (code >= 0x2010 && code <= 0x203f) || (code >= 0x2e80 && code <= 0xd7ff) || (code >= 0xf900 && code <= 0xffef) || (code >= 0x20000 && code <= 0x3ffff);
}

/** The byte that Windows-1252 shows as this character; 0 for none. */
function byteOf(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code < 0x100) return code;
  const place = WINDOWS_1252.indexOf(text[index]!);
  return place < 0 ? 0 : 0x80 + place;
}

function entityText(name: string): string | undefined {
  if (!name.startsWith('#')) return Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
  const code = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (code === 0xa0) return ' ';
  return (code >= 0x20 && code < 0x7f) || (code > 0xa0 && code < 0xd800) || (code >= 0xe000 && code <= 0xffff) ? String.fromCharCode(code) : undefined;
}

import { chineseNumeral } from '../text/numerals';
import { comparePartialDates } from './dates';
import type { MeetingData, PartialDate, SessionsData } from './termData';

/** A meeting or plan that is known by its number. Meetings are read by rule, not looked up: their number says what they are. */
export type MeetingName =
  | { readonly kind: 'congress' /* 党的全国代表大会 */; readonly number: number }
  | { readonly kind: 'plenum' /* 中央委员会全体会议 */; readonly congress: number; readonly number: number }
  | { readonly kind: 'discipline' /* 中央纪委全体会议 */; readonly congress: number; readonly number: number }
  | { readonly kind: 'plenums' /* 历次全会 */; readonly congress: number }
  | { readonly kind: 'npc' /* 全国人民代表大会会议 */; readonly number: number; readonly session: number | undefined }
  | { readonly kind: 'cppcc' /* 全国政协全体会议 */; readonly number: number; readonly session: number | undefined }
  | { readonly kind: 'twoSessions' /* 全国两会 */; readonly year: number | undefined }
  | { readonly kind: 'plan' /* 五年规划 */; readonly number: number }
  | { readonly kind: 'local' /* 地方的党代会、全会 */; readonly text: string };

export interface MeetingMention {
  readonly start: number;
  readonly end: number;
  readonly name: MeetingName;
}

const N = '[一二三四五六七八九十]{1,3}';
/** The same meeting has several forms; each pattern gives numbers in its groups, in the order that `read` takes. */
const FORMS: readonly { readonly pattern: RegExp; readonly read: (groups: readonly string[], text: string) => MeetingName | undefined }[] = [
  { pattern: new RegExp(`(?:中国共产党|党的|中共)第(${N})次全国代表大会`, 'g'), read: ([n]) => ({ kind: 'congress', number: value(n) }) },
  { pattern: new RegExp(`(?:党的|中共)(${N})大(?![类类个学会方力项任部幅批环])`, 'g'), read: ([n]) => ({ kind: 'congress', number: value(n) }) },
  {
    pattern: new RegExp(`(?:中国共产党|党的|中共)?第?(${N})届(?:中央委员会第(${N})次全体会议|(${N})中全会)`, 'g'),
    read: ([congress, long, short]) => ({ kind: 'plenum', congress: value(congress), number: value(long ?? short) }),
  },
  {
    pattern: new RegExp(`(?:中国共产党|党的|中共)?第?(${N})届中央(?:纪律检查委员会|纪委)第?(${N})次全(?:体会议|会)`, 'g'),
    read: ([congress, number]) => ({ kind: 'discipline', congress: value(congress), number: value(number) }),
  },
  { pattern: new RegExp(`(?:党的|中共)?(${N})届(?:中央)?(?:历次|各次)(?:中央)?全(?:体会议|会)`, 'g'), read: ([congress]) => ({ kind: 'plenums', congress: value(congress) }) },
  {
    pattern: new RegExp(`第?(${N})届全国人(?:民代表大会|大)(?:第?(${N})次会议)?`, 'g'),
    read: ([number, session]) => ({ kind: 'npc', number: value(number), session: session === undefined ? undefined : value(session) }),
  },
  {
    pattern: new RegExp(`(?:中国人民政治协商会议第(${N})届全国委员会|全国政协第?(${N})届(?:全国委员会)?|政协第?(${N})届全国委员会|第?(${N})届全国政协)(?:第?(${N})次(?:全体)?会议)?`, 'g'),
    read: ([first, second, third, fourth, session]) => ({
      kind: 'cppcc',
      number: value(first ?? second ?? third ?? fourth),
      session: session === undefined ? undefined : value(session),
    }),
  },
  { pattern: /(?:(\d{4})年)?全国[“"]?两会[”"]?/g, read: ([year]) => ({ kind: 'twoSessions', year: year === undefined ? undefined : Number(year) }) },
  { pattern: /国民经济和社会发展第(十?[一二三四五六七八九十])个五年(?:规划|计划)(?:纲要)?/g, read: ([number]) => ({ kind: 'plan', number: value(number) }) },
  { pattern: /第(十?[一二三四五六七八九十])个五年(?:规划|计划)/g, read: ([number]) => ({ kind: 'plan', number: value(number) }) },
  { pattern: /[“"](十?[一二三四五六七八九])五[”"](?=规划|计划|时期|期间|末|开局|收官|以来|建设|纲要|规划纲要|发展|目标|初|中期|后|前|各)/g, read: ([number]) => ({ kind: 'plan', number: value(number) }) },
  { pattern: /(?<![一二三四五六七八九十第])(十?[一二三四五六七八九])五(?=规划|计划|时期|期间|开局|收官|纲要)/g, read: ([number]) => ({ kind: 'plan', number: value(number) }) },
  {
    pattern: new RegExp(`(?:(?:中共)?[\\u4e00-\\u9fffX×*]{1,8}?(?:省|市|县|区|旗|州))?第?${N}届(?:[\\u4e00-\\u9fffX×*]{0,8}?(?:省|市|县|区|旗|州))?(?:委|党委|纪委)第?${N}次全(?:体会议|会)`, 'g'),
    read: (_groups, text) => ({ kind: 'local', text }),
  },
  { pattern: new RegExp(`(?:省|市|县|区|旗|州)第${N}次(?:党代会|党员代表大会|代表大会)`, 'g'), read: (_groups, text) => ({ kind: 'local', text }) },
];

/** Without one of these there is no meeting: most paragraphs are left at that. */
const TRIGGER = /届|两会|次(?:全国)?代表大会|次党|五年[规计]|[一二三四五六七八九十][大五]/;

function value(numeral: string | undefined): number {
  return numeral === undefined ? 0 : (chineseNumeral(numeral, 0, numeral.length) ?? 0);
}

/**
 * The meetings and plans named in `text`.
 * @returns mentions ascending and apart; of two readings of one place the first in the table counts
 */
export function findMeetings(text: string): MeetingMention[] {
  if (!TRIGGER.test(text)) return [];
  const found: MeetingMention[] = [];
  for (const { pattern, read } of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some(other => other.start < end && start < other.end)) continue;
      const name = read(match.slice(1), match[0]);
      if (name !== undefined) found.push({ start, end, name });
    }
  }
  return found.sort((first, second) => first.start - second.start);
}

/** One key for all forms of one meeting. */
export function meetingKey(name: MeetingName): string {
  switch (name.kind) {
    case 'congress':
    case 'plan':
      return `${name.kind}/${name.number}`;
    case 'plenum':
    case 'discipline':
      return `${name.kind}/${name.congress}/${name.number}`;
    case 'plenums':
      return `plenums/${name.congress}`;
    case 'npc':
    case 'cppcc':
      return `${name.kind}/${name.number}/${name.session ?? ''}`;
    case 'twoSessions':
      return `twoSessions/${name.year ?? ''}`;
    case 'local':
      return `local/${name.text}`;
  }
}

export interface MeetingFacts {
  /** Its full name. */
  readonly name: string;
  readonly from?: PartialDate;
  readonly to?: PartialDate;
  readonly place?: string;
  readonly note?: string;
  /** Titles of the main documents it adopted, without 《》. */
  readonly adopted?: readonly string[];
  /** Meetings that it stands for, each with its dates: 历次全会, 全国两会. */
  readonly parts?: readonly { readonly name: string; readonly from: PartialDate; readonly to?: PartialDate | undefined }[];
  /**
   * `known`: it is in the tables; `notYet`: not held up to the tables' date; `impossible`: there is no such number;
   * `unknown`: the tables don't reach it; `local`: of a place, which the tables leave out.
   */
  readonly state: 'known' | 'notYet' | 'impossible' | 'unknown' | 'local';
  /** For `impossible`: how many there are. */
  readonly count?: number;
}

const DIGITS = '零一二三四五六七八九';

/** 1–99 in Chinese. */
export function numeral(number: number): string {
  const tens = Math.trunc(number / 10);
  const ones = number % 10;
  return `${tens > 1 ? DIGITS[tens]! : ''}${tens > 0 ? '十' : ''}${ones > 0 || tens === 0 ? DIGITS[ones]! : ''}`;
}

/** What the tables say of a meeting. */
export function meetingFacts(data: MeetingData, name: MeetingName): MeetingFacts {
  switch (name.kind) {
    case 'congress':
      return congressFacts(data, name.number);
    case 'plenum':
      return plenumFacts(data, name.congress, name.number);
    case 'discipline':
      return disciplineFacts(data, name.congress, name.number);
    case 'plenums': {
      const held = data.congresses.find(({ number }) => number === name.congress)?.plenums ?? [];
      const full = `中国共产党第${numeral(name.congress)}届中央委员会历次全体会议`;
      if (held.length === 0) return { name: full, state: lacking(data, name.congress) };
      return { name: full, state: 'known', parts: held.map(({ number, from, to }) => ({ name: plenumShortName(name.congress, number), from, to })) };
    }
    case 'npc':
      return sessionFacts(data.npc, name.number, name.session, n => `第${numeral(n)}届全国人民代表大会`, s => `第${numeral(s)}次会议`);
    case 'cppcc':
      return sessionFacts(data.cppcc, name.number, name.session, n => `中国人民政治协商会议第${numeral(n)}届全国委员会`, s => `第${numeral(s)}次会议`);
    case 'twoSessions':
      return twoSessionsFacts(data, name.year);
    case 'plan':
      return planFacts(data, name.number);
    case 'local':
      return { name: name.text, state: 'local' };
  }
}

function lacking(data: MeetingData, congress: number): 'notYet' | 'unknown' | 'impossible' {
  if (congress < 1) return 'impossible';
  return congress > lastNumber(data.congresses) ? 'notYet' : 'unknown';
}

function lastNumber(list: readonly { readonly number: number }[]): number {
  return list.reduce((last, { number }) => Math.max(last, number), 0);
}

function congressFacts(data: MeetingData, number: number): MeetingFacts {
  const name = `中国共产党第${numeral(number)}次全国代表大会`;
  const congress = data.congresses.find(candidate => candidate.number === number);
  if (!congress) return { name, state: lacking(data, number) };
  const { from, to, place, note } = congress;
  return { name, state: 'known', from, ...(to === undefined ? {} : { to }), ...(place === undefined ? {} : { place }), ...(note === undefined ? {} : { note }) };
}

function plenumShortName(congress: number, number: number): string {
  return `${numeral(congress)}届${numeral(number)}中全会`;
}

function plenumFacts(data: MeetingData, congressNumber: number, number: number): MeetingFacts {
  const name = `中国共产党第${numeral(congressNumber)}届中央委员会第${numeral(number)}次全体会议`;
  const congress = data.congresses.find(candidate => candidate.number === congressNumber);
  const plenums = congress?.plenums ?? [];
  if (plenums.length === 0) return { name, state: number < 1 ? 'impossible' : lacking(data, congressNumber) };
  const plenum = plenums.find(candidate => candidate.number === number);
  if (plenum) {
    const { from, to, adopted, note } = plenum;
    return { name, state: 'known', from, ...(to === undefined ? {} : { to }), ...(adopted === undefined ? {} : { adopted }), ...(note === undefined ? {} : { note }) };
  }
  return absentMeeting(name, number, plenums, data.congresses.find(candidate => candidate.number === congressNumber + 1)?.from, congressNumber === lastNumber(data.congresses));
}

/** The last meeting of a committee comes right before the congress that elects the next. */
const LAST_MEETING_WITHIN_MONTHS = 2;

/**
 * What can be said of a meeting that isn't in its table.
 * @param next when the body was succeeded, if that is known
 * @param isInOffice the body may meet again
 */
function absentMeeting(name: string, number: number, held: readonly { readonly number: number; readonly from: PartialDate }[], next: PartialDate | undefined, isInOffice: boolean): MeetingFacts {
  const count = lastNumber(held);
  if (number < 1) return { name, state: 'impossible' };
  if (number < count) return { name, state: 'unknown' };
  if (isInOffice) return { name, state: 'notYet' };
  // Whether the last one in the table was the last of all shows in its date.
  const last = held.find(meeting => meeting.number === count)?.from;
  const isWhole = last !== undefined && next !== undefined && monthsBetween(last, next) <= LAST_MEETING_WITHIN_MONTHS;
  return isWhole ? { name, state: 'impossible', count } : { name, state: 'unknown' };
}

function monthsBetween(earlier: PartialDate, later: PartialDate): number {
  const months = (date: PartialDate) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1);
  return months(later) - months(earlier);
}

function disciplineFacts(data: MeetingData, congress: number, number: number): MeetingFacts {
  const name = `中国共产党第${numeral(congress)}届中央纪律检查委员会第${numeral(number)}次全体会议`;
  const held = data.discipline.filter(candidate => candidate.congress === congress);
  const plenum = held.find(candidate => candidate.number === number);
  if (plenum) return { name, state: 'known', from: plenum.from, ...(plenum.to === undefined ? {} : { to: plenum.to }) };
  if (held.length === 0) return { name, state: number < 1 ? 'impossible' : lacking(data, congress) };
  return absentMeeting(name, number, held, data.congresses.find(candidate => candidate.number === congress + 1)?.from, congress === lastNumber(data.congresses));
}

function sessionFacts(table: readonly SessionsData[], number: number, session: number | undefined, full: (number: number) => string, sessionName: (session: number) => string): MeetingFacts {
  const term = table.find(candidate => candidate.number === number);
  const name = `${full(number)}${session === undefined ? '' : sessionName(session)}`;
  if (!term || term.sessions.length === 0) return { name, state: number < 1 ? 'impossible' : number > lastNumber(table) ? 'notYet' : 'unknown' };
  if (session === undefined) {
    return { name, state: 'known', parts: term.sessions.map(({ number: held, from, to }) => ({ name: sessionName(held), from, to })) };
  }
  const held = term.sessions.find(candidate => candidate.number === session);
  if (held) return { name, state: 'known', from: held.from, ...(held.to === undefined ? {} : { to: held.to }) };
  // One session a year: where the next term begins a year after the last one known, none is missing at the end.
  const next = table.find(candidate => candidate.number === number + 1)?.sessions[0]?.from;
  const isWhole = next !== undefined && Number(next.slice(0, 4)) - Number(term.sessions.at(-1)!.from.slice(0, 4)) === 1;
  const count = lastNumber(term.sessions);
  if (session < 1) return { name, state: 'impossible' };
  if (session > count && number === lastNumber(table)) return { name, state: session > SESSIONS_OF_A_TERM ? 'impossible' : 'notYet' };
  return session > count && isWhole ? { name, state: 'impossible', count } : { name, state: 'unknown' };
}

/** 宪法第六十条: a term lasts five years; 第六十一条: one session a year. */
const SESSIONS_OF_A_TERM = 5;

function twoSessionsFacts(data: MeetingData, year: number | undefined): MeetingFacts {
  const name = year === undefined ? '全国人民代表大会和中国人民政治协商会议全国委员会的年度会议' : `${year}年的全国人民代表大会和中国人民政治协商会议全国委员会会议`;
  if (year === undefined) return { name, state: 'known' };
  const inYear = (table: readonly SessionsData[], kind: 'npc' | 'cppcc') =>
    table.flatMap(({ number, sessions }) =>
      sessions.filter(({ from }) => from.startsWith(String(year))).map(({ number: session, from, to }) => ({ name: kind === 'npc' ? `${numeral(number)}届全国人大${numeral(session)}次会议` : `全国政协${numeral(number)}届${numeral(session)}次会议`, from, to })),
    );
  const parts = [...inYear(data.npc, 'npc'), ...inYear(data.cppcc, 'cppcc')].sort((first, second) => comparePartialDates(first.from, second.from));
  return parts.length > 0 ? { name, state: 'known', parts } : { name, state: String(year) > data.asOf.slice(0, 4) ? 'notYet' : 'unknown' };
}

function planFacts(data: MeetingData, number: number): MeetingFacts {
  const plan = data.fiveYearPlans.find(candidate => candidate.number === number);
  const name = `国民经济和社会发展第${numeral(number)}个五年${plan?.kind ?? (number >= 11 ? '规划' : '计划')}`;
  if (plan) return { name, state: 'known', from: plan.from, to: plan.to };
  return { name, state: number < 1 ? 'impossible' : number > lastNumber(data.fiveYearPlans) ? 'notYet' : 'unknown' };
}

// Numbered paragraphs of a clean text, read naively: enough for making errors, not for finding them.
import { han, last, linesOf, unhan } from './kit.mjs';

/** @typedef {'chapter' | 'article' | 'han' | 'paren' | 'dot'} Form */
/** @typedef {import('./kit.mjs').Line & { form: Form, value: number, indent: number, mark: number, rest: string }} Numbered `indent`, `mark`: lengths of what stands before the number and of the number */

const CHINESE = '[一二三四五六七八九十百零]+';
/** @type {readonly (readonly [Form, RegExp])[]} */
const FORMS = [
  ['chapter', new RegExp(`^([\\s\\u3000]*)(第(${CHINESE})章)`)],
  ['article', new RegExp(`^([\\s\\u3000]*)(第(${CHINESE})条)(?=[\\s\\u3000])`)],
  ['han', new RegExp(`^([\\s\\u3000]*)((${CHINESE})、)`)],
  ['paren', new RegExp(`^([\\s\\u3000]*)(（(${CHINESE})）)`)],
  ['dot', /^([\s\u3000]*)((\d{1,2})[.．])(?!\d)/],
];

/** @param {Form} form @param {number} value */
export const marker = (form, value) => ({ chapter: `第${han(value)}章`, article: `第${han(value)}条`, han: `${han(value)}、`, paren: `（${han(value)}）`, dot: `${value}.` })[form];

/** @param {string} text @returns {Numbered[]} */
export function numbered(text) {
  /** @type {Numbered[]} */
  const list = [];
  for (const line of linesOf(text)) {
    for (const [form, pattern] of FORMS) {
      const match = pattern.exec(line.text);
      if (!match) continue;
      const value = form === 'dot' ? Number(match[3]) : unhan(match[3]);
      if (Number.isFinite(value)) list.push({ ...line, form, value, indent: match[1].length, mark: match[2].length, rest: line.text.slice(match[0].length) });
      break;
    }
  }
  return list;
}

const HIGHER = { chapter: '', article: 'chapter', han: 'chapter', paren: 'chapter article han', dot: 'chapter article han paren' };

/** Siblings from 1 on without a gap. @param {string} text @param {number} [fewest] @param {readonly Form[]} [forms] @returns {Numbered[][]} */
export function series(text, fewest = 4, forms = ['chapter', 'article', 'han', 'paren', 'dot']) {
  /** @type {Numbered[][]} */
  const done = [];
  /** @type {Map<Form, Numbered[]>} */
  const open = new Map();
  const close = (/** @type {Form} */ form) => {
    const run = open.get(form);
    if (run && run.length >= fewest) done.push(run);
    open.delete(form);
  };
  for (const item of numbered(text)) {
    for (const form of [...open.keys()]) if (HIGHER[form].split(' ').includes(item.form) && form !== 'article') close(form);
    const run = open.get(item.form);
    if (run && last(run).value + 1 === item.value) run.push(item);
    else {
      close(item.form);
      if (item.value === 1) open.set(item.form, [item]);
    }
  }
  for (const form of [...open.keys()]) close(form);
  return done.filter(run => forms.includes(run[0].form));
}

/** The number, without what stands before it. @param {Numbered} item */
export const markOf = item => ({ start: item.start + item.indent, end: item.start + item.indent + item.mark });

/** A heading that stands alone on its line. @param {Numbered} item */
export const standsAlone = item => item.rest.trim().length >= 3 && item.rest.trim().length <= 30 && !/[。；：，！？]/.test(item.rest);
/** A heading at the head of its paragraph. @param {Numbered} item */
export const runsIn = item => /^[^。；：，！？\n]{3,25}。[^\n]{10}/.test(item.rest);

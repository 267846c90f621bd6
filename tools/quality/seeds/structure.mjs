// Errors in numbers, levels, headings and announced counts.
import { changed, han, last, linesOf, proseOf, replaced } from './kit.mjs';
import { marker, markOf, numbered, runsIn, series, standsAlone } from './series.mjs';

/** @typedef {import('./kit.mjs').Mutation} Mutation */
/** @typedef {import('./kit.mjs').Random} Random */
/** @typedef {import('./series.mjs').Numbered} Numbered */
/** @typedef {import('./series.mjs').Form} Form */

/**
 * Changes the number of one of several siblings (neither the first nor the last).
 * @param {string} name @param {(value: number, random: Random, form: Form) => string | undefined} by @param {readonly Form[]} [forms] @returns {Mutation}
 */
const onNumber = (name, by, forms) => ({
  id: `structure/${name}`,
  where: 'place',
  make: ({ text }, random) => {
    for (const run of random.shuffled(series(text, 4, forms))) {
      const index = random.between(1, run.length - 2);
      const item = run[index];
      const made = by(item.value, random, item.form);
      const old = text.slice(markOf(item).start, markOf(item).end);
      if (made === undefined || made === old) continue;
      const seeded = replaced(text, markOf(item).start, markOf(item).end, made, { what: `${old} → ${made}${item.rest.slice(0, 10)}` });
      const shift = made.length - old.length;
      // Which of the neighbours is the wrong one is a matter of reading.
      return { ...seeded, start: run[index - 1].start, end: run[index + 1].end + shift };
    }
    return undefined;
  },
});

/** Renumbers from one sibling on. @param {string} name @param {number} by @returns {Mutation} */
const shiftFrom = (name, by) => ({
  id: `structure/${name}`,
  where: 'place',
  make: ({ text }, random) => {
    const run = random.pick(series(text));
    if (!run) return undefined;
    const index = random.between(1, run.length - 2);
    const seeded = changed(text, run.slice(index).map(item => ({ ...markOf(item), by: marker(item.form, item.value + by) })));
    return { ...seeded, start: run[index - 1].start, end: run[index + 1].end, what: `${marker(run[index].form, run[index].value)} → ${marker(run[index].form, run[index].value + by)} and on` };
  },
});

/** Every sibling of one run. @param {string} name @param {readonly Form[]} forms @param {(item: Numbered) => string} by @returns {Mutation} */
const onAll = (name, forms, by) => ({
  id: `structure/${name}`,
  where: 'place',
  make: ({ text }, random) => {
    const run = random.pick(series(text, 3, forms));
    return run && { ...changed(text, run.map(item => ({ ...markOf(item), by: by(item) }))), what: `${by(run[0])}${run[0].rest.slice(0, 10)}` };
  },
});

/** From one sibling to the next. @param {string} text @param {Numbered[]} run @param {number} index */
const section = (text, run, index) => ({ start: run[index].start, end: index + 1 < run.length ? run[index + 1].start : text.length });

/** @type {Mutation} */
const swapped = {
  id: 'structure/number-swapped',
  where: 'place',
  make: ({ text }, random) => {
    const run = random.pick(series(text));
    if (!run) return undefined;
    const index = random.between(1, run.length - 3 < 1 ? 1 : run.length - 3);
    const [one, other] = [run[index], run[index + 1]];
    const seeded = changed(text, [{ ...markOf(one), by: marker(other.form, other.value) }, { ...markOf(other), by: marker(one.form, one.value) }]);
    return { ...seeded, start: run[index - 1].start, end: (run[index + 2] ?? other).end, what: `${marker(one.form, one.value)} ↔ ${marker(other.form, other.value)}` };
  },
};

/** @type {Mutation} */
const levelsInverted = {
  id: 'structure/levels-inverted',
  where: 'document',
  make: ({ text }) => {
    const items = numbered(text).filter(({ form }) => form === 'han' || form === 'paren');
    if (items.some(({ form }) => form === 'paren') && series(text, 2, ['han']).length === 1 && numbered(text).every(({ form }) => form !== 'article')) {
      return changed(text, items.map(item => ({ ...markOf(item), by: marker(item.form === 'han' ? 'paren' : 'han', item.value) })));
    }
    return undefined;
  },
};

/** @type {Mutation} */
const onlyChild = {
  id: 'structure/only-child',
  where: 'place',
  make: ({ text }, random) => {
    const parents = numbered(text).filter(({ form }) => form === 'han');
    for (const run of random.shuffled(series(text, 2, ['paren', 'dot']))) {
      const parent = parents.filter(({ start }) => start < run[0].start).at(-1);
      const next = parents.find(({ start }) => start > run[0].start);
      if (!parent || !next || next.start < last(run).start || next.value !== parent.value + 1) continue;
      return { ...replaced(text, run[1].start, next.start, ''), start: run[0].start, end: run[1].start, what: `${run[0].text.slice(0, 16)} alone` };
    }
    return undefined;
  },
};

/** @type {Mutation} */
const emptySection = {
  id: 'structure/empty-section',
  where: 'place',
  make: ({ text }, random) => {
    for (const run of random.shuffled(series(text, 3, ['han', 'chapter', 'paren']))) {
      const index = random.between(0, run.length - 2);
      const item = run[index];
      const lone = item.form === 'chapter' || standsAlone(item);
      // Its siblings have text below them, or it would be a list.
      if (!lone || run.slice(0, -1).some((other, at) => section(text, run, at).end - other.end < 30)) continue;
      return { ...replaced(text, item.end + 1, section(text, run, index).end, ''), start: item.start, end: item.end + 1, what: item.text.slice(0, 20) };
    }
    return undefined;
  },
};

/** @param {string} name @param {(item: Numbered) => boolean} like @param {(item: Numbered) => { at: number, remove: number, by: string } | undefined} edit @param {readonly Form[]} [forms] @returns {Mutation} */
const onEndMark = (name, like, edit, forms) => ({
  id: `structure/${name}`,
  where: 'place',
  make: ({ text }, random) => {
    for (const run of random.shuffled(series(text, 4, forms))) {
      if (!run.slice(0, -1).every(like)) continue;
      const index = random.between(1, run.length - 2);
      const change = edit(run[index]);
      if (!change) continue;
      return { ...replaced(text, change.at, change.at + change.remove, change.by), start: run[0].start, end: last(run).end + change.by.length - change.remove, what: run[index].text.slice(-14) };
    }
    return undefined;
  },
});

/** 【提纲】 before the body, as it stands there and then with one difference. @param {string} name @param {(heads: string[], random: Random) => string[]} spoil @returns {Mutation} */
const onOutline = (name, spoil) => ({
  id: `structure/${name}`,
  where: 'document',
  make: ({ text, year }, random) => {
    const run = random.pick(series(text, 3, ['han']).filter(items => items.every(standsAlone)));
    if (!run || year === undefined) return undefined;
    const heads = run.map(item => item.text.trim());
    // What stands before the first heading may be a title that goes on; a speech begins in one way.
    const opening = `在全县重点工作推进会议上的讲话\n（${year}年5月6日）\n【提纲】\n`;
    const withOutline = (/** @type {string[]} */ list) => `${opening}${list.join('\n')}\n【正文】\n同志们：\n今天召开这次会议，目的是安排部署下一阶段重点工作。\n${text.slice(run[0].start)}`;
    const wrong = spoil(heads, random);
    return { before: withOutline(heads), text: withOutline(wrong), start: opening.length, end: opening.length + wrong.join('\n').length, what: wrong.join(' | ').slice(0, 60) };
  },
});

/** As one counts things. @param {number} count */
const counted = count => (count === 2 ? '两' : han(count));

/** @type {readonly ((count: string) => string)[]} */
const ANNOUNCEMENTS = [
  count => `现就有关工作提出以下${count}点意见：`,
  count => `下面，我讲${count}个方面的问题。`,
  count => `下面，我讲${count}点意见。`,
  count => `今后一个时期，要重点抓好以下${count}项工作：`,
  count => `具体要从以下${count}个方面着手：`,
];

/** @type {Mutation} */
const announcedCount = {
  id: 'structure/announced-count',
  where: 'document',
  make: ({ text }, random) => {
    const run = random.pick(series(text, 3, ['han']).filter(items => items.length <= 12));
    if (!run) return undefined;
    const say = random.pick(ANNOUNCEMENTS);
    const wrong = run.length + random.pick([-1, 1, 2]);
    const { start } = run[0];
    const put = (/** @type {number} */ count) => `${text.slice(0, start)}${say(counted(count))}\n${text.slice(start)}`;
    return { before: put(run.length), text: put(wrong), start, end: last(run).end, what: `${say(counted(wrong))} (${run.length} follow)` };
  },
};

/** @type {Mutation} */
const announcedInline = {
  id: 'structure/announced-inline',
  where: 'place',
  make: ({ text }, random) => {
    const hosts = linesOf(text).filter(line => /一是.*二是.*三是/.test(line.text) && line.text.split('一是').length === 2);
    const line = random.pick(hosts);
    if (!line) return undefined;
    const count = ['一是', '二是', '三是', '四是', '五是', '六是', '七是'].filter(word => line.text.includes(word)).length;
    const at = line.start + line.text.indexOf('一是');
    const announce = (/** @type {number} */ number) => `要做好以下${counted(number)}个方面工作：`;
    const wrong = count + random.pick([-1, 1]);
    return { before: text.slice(0, at) + announce(count) + text.slice(at), text: text.slice(0, at) + announce(wrong) + text.slice(at), start: at, end: line.end, what: `${announce(wrong)} (${count} follow)` };
  },
};

/** @type {Mutation} */
const notParallel = {
  id: 'structure/not-parallel',
  where: 'place',
  make: ({ text }, random) => {
    for (const run of random.shuffled(series(text, 4, ['han', 'paren', 'dot']))) {
      const head = (/** @type {Numbered} */ item) => (standsAlone(item) ? item.rest.trim() : (/^[^。]{3,25}(?=。)/.exec(item.rest)?.[0] ?? ''));
      const verbs = new Set(run.map(item => head(item).slice(0, 2)));
      const lengths = run.map(item => head(item).length);
      // All begin with the same verb, or all are of one length.
      if (lengths.some(length => length === 0) || !(verbs.size === 1 || lengths.every(length => length === lengths[0]))) continue;
      const item = run[random.between(1, run.length - 2)];
      const start = item.start + item.indent + item.mark;
      const by = '关于当前有关工作中存在的若干突出问题以及原因';
      return { ...replaced(text, start, start + head(item).length, by), start: run[0].start, end: last(run).end, what: head(item) };
    }
    return undefined;
  },
};

/** 第一、第二、… at the head of paragraphs made of prose of the text. @type {Mutation} */
const ordinalMark = {
  id: 'structure/ordinal-mark',
  where: 'place',
  make: ({ text }, random) => {
    const lines = proseOf(text);
    const at = random.between(0, Math.max(0, lines.length - 4));
    const three = lines.slice(at, at + 3);
    if (three.length < 3) return undefined;
    const write = (/** @type {string} */ mark) => changed(text, three.map((line, index) => ({ start: line.start, end: line.start + (/^[\s\u3000]*/.exec(line.text)?.[0].length ?? 0), by: `第${han(index + 1)}${mark}` })));
    return { ...write('、'), before: write('，').text, what: '第一、' };
  },
};

/** @type {readonly Mutation[]} */
export const structure = [
  shiftFrom('number-skipped', 1),
  shiftFrom('number-doubled', -1),
  swapped,
  onNumber('number-wrong', (value, random, form) => marker(form, value + random.between(3, 9))),
  onNumber('number-dropped', () => '', ['paren', 'dot', 'han']),
  levelsInverted,
  onNumber('form-half-brackets', value => `(${han(value)})`, ['paren']),
  onNumber('form-comma-for-dot', value => `${value}、`, ['dot']),
  onNumber('form-other', value => `${value}.`, ['paren', 'han']),
  onNumber('mark-comma', value => `${han(value)}，`, ['han']),
  onAll('mark-comma-all', ['han'], ({ value }) => `${han(value)}，`),
  onNumber('mark-stop', value => `${han(value)}.`, ['han']),
  onNumber('mark-after-brackets', value => `（${han(value)}）、`, ['paren']),
  onAll('mark-after-brackets-all', ['paren'], ({ value }) => `（${han(value)}）、`),
  onAll('mark-digit-comma-all', ['dot'], ({ value }) => `${value}、`),
  ordinalMark,
  onlyChild,
  emptySection,
  onEndMark('heading-stop-added', standsAlone, item => ({ at: item.start + item.text.trimEnd().length, remove: 0, by: '。' }), ['han', 'paren', 'dot']),
  onEndMark('heading-stop-lost', runsIn, item => {
    const at = item.start + item.indent + item.mark + item.rest.indexOf('。');
    return { at, remove: 1, by: '：' };
  }, ['paren', 'dot', 'han']),
  onEndMark('item-mark-lost', item => item.text.endsWith('；'), item => ({ at: item.end - 1, remove: 1, by: '' }), ['paren', 'dot']),
  onEndMark('item-mark-other', item => item.text.endsWith('；'), item => ({ at: item.end - 1, remove: 1, by: '。' }), ['paren', 'dot']),
  onOutline('outline-missing', (heads, random) => {
    const gone = heads.length - random.between(1, 2);
    return heads.filter((_, index) => index !== gone);
  }),
  onOutline('outline-extra', heads => [...heads, `${han(heads.length + 1)}、切实做好其他有关工作`]),
  onOutline('outline-other', (heads, random) => {
    const index = random.between(0, heads.length - 1);
    return heads.map((head, at) => (at === index ? `${head.slice(0, Math.max(3, Math.floor(head.length / 2)))}取得的进展` : head));
  }),
  {
    id: 'structure/points-skipped',
    where: 'place',
    make: ({ text }, random) => {
      const line = random.pick(linesOf(text).filter(({ text: words }) => /一是.*二是.*三是/.test(words) && words.split('二是').length === 2));
      if (!line) return undefined;
      const at = line.start + line.text.indexOf('二是');
      return { ...replaced(text, at, at + 1, random.pick(['三', '一', '四'])), start: line.start, end: line.end, what: text.slice(at, at + 12) };
    },
  },
  announcedCount,
  announcedInline,
  notParallel,
];

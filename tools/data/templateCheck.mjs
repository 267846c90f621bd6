// Checks every built-in template by the project's own parser, rules, formatter and numbering.
// Usage: node tools/data/templateCheck.mjs [part of a file name …]   without arguments: all of them
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { bundledCore } from '../quality/engine.mjs';
import { compileTermData } from './compile.mjs';
import { readTemplates } from './templates.mjs';

/** @typedef {import('../../core/src/index')} Core */
/** @typedef {import('../../core/src/templates/templateData').TemplateData} TemplateData */
/** @typedef {import('../../core/src/templates/templateData').SkeletonData} SkeletonData */
/** @typedef {import('../../core/src/templates/templateData').PieceData} PieceData */

/** What may be found in a template: what is still to be filled in. */
const PLACEHOLDER_RULES = ['residue/placeholder'];
const PROFILES = /** @type {const} */ (['draft', 'review', 'release']);
const VALUES = { unit: '青山市人民政府办公室', documentMark: '青政办发', today: '2026-03-05' };

/**
 * @param {TemplateData} data
 * @returns {Promise<{ name: string, problem: string }[]>}
 */
export async function checkTemplates({ skeletons, pieces }) {
  const core = await bundledCore();
  const checker = new Checker(core);
  return [
    ...skeletons.flatMap(skeleton => checker.skeleton(skeleton).map(problem => ({ name: skeleton.name, problem }))),
    ...pieces.flatMap(piece => checker.piece(piece).map(problem => ({ name: piece.name, problem }))),
  ];
}

/** What is wrong with every expansion is said of the first alone. */
class Problems {
  /** @type {string[]} */
  list = [];
  #known = new Set();

  /** @param {string} of which expansion @param {string} said */
  add(of, said) {
    if (!this.#known.has(said)) this.list.push(of + said);
    this.#known.add(said);
  }
}

class Checker {
  /** @param {Core} core */
  constructor(core) {
    this.core = core;
    this.base = new core.TermBase(compileTermData());
  }

  /** @param {SkeletonData} skeleton */
  skeleton({ kind, body }) {
    const { core } = this;
    const problems = new Problems();
    for (const { text, of } of this.expansions(body, VALUES)) {
      const model = core.parseDocument(text);
      const read = core.documentKind(model);
      if (read !== kind) problems.add(of, `is read as ${read ?? 'no kind'}, not as ${kind} (title: ${core.titleText(model) ?? 'none'})`);
      for (const finding of this.findings(text)) problems.add(of, finding.said);
      for (const change of this.changes(text)) problems.add(of, change);
    }
    return problems.list;
  }

  /** With the defaults, with what settings and clock say, and with each choice once. @param {string} body @param {Parameters<Core['standardValues']>[0]} values */
  expansions(body, values) {
    const { core } = this;
    const read = core.readBody(body);
    const all = [{ text: core.fillTemplate(read), of: '' }, { text: core.fillTemplate(read, core.standardValues(values)), of: 'filled: ' }];
    for (const { name, choices = [] } of read.fields) for (const choice of choices.slice(1)) all.push({ text: core.fillTemplate(read, { [name]: choice }), of: `with ${name} “${choice}”: ` });
    return all;
  }

  /** @param {string} text */
  findings(text) {
    const { core } = this;
    const model = core.parseDocument(text);
    const mentions = new core.DocumentMentions(model, this.base);
    return PROFILES.flatMap(profile => {
      const logger = { warn: fail, error: fail };
      const { findings } = new core.DocumentFindings(model, mentions, { active: core.activeRules(core.rules, { profile, severities: {}, options: {} }), logger });
      return findings.flatMap(finding => {
        const { id } = finding.active.rule.meta;
        if (PLACEHOLDER_RULES.includes(id)) return [];
        return [{ id, start: finding.start, end: finding.end, said: `${id} at “${text.slice(finding.start, Math.min(finding.end, finding.start + 40))}”: ${core.findingMessage(finding, 'zh')}` }];
      });
    });
  }

  /** What formatting and renumbering would change. @param {string} text */
  changes(text) {
    const { core } = this;
    const model = core.parseDocument(text);
    /** @type {string[]} */
    const found = [];
    for (const indent of /** @type {const} */ (['keep', 'fullwidth'])) {
      for (const { start, end, newText } of core.formatChanges(model, { ...core.defaultSettings.format, indent })) {
        const lineStart = text.lastIndexOf('\n', start - 1) + 1;
        // Signatures of several offices, and columns, are set by hand.
        if (indent === 'fullwidth' && /^(?:\u3000{3,}|.*\n.{4,5}年.{1,2}月.{1,2}日(?:\n|$))/.test(text.slice(lineStart, lineStart + 80))) continue;
        found.push(`formatting (indent: ${indent}) would make “${text.slice(start, end)}” “${newText}” in “${text.slice(lineStart, lineStart + 30).split('\n')[0]}”`);
      }
    }
    const document = TextDocument.create('file:///template.gongwen', 'gongwen', 1, text);
    for (const { range, newText } of core.renumberEdits({ document, model, settings: core.defaultSettings, token: core.neverCancelled })) found.push(`renumbering would write “${newText}” in line ${range.start.line + 1}: “${text.split('\n')[range.start.line]?.slice(0, 30)}”`);
    return found;
  }

  /** @param {PieceData} piece */
  piece({ group, kinds = /** @type {const} */ (['通知']), body }) {
    const problems = new Problems();
    for (const kind of kinds) {
      const without = this.host(kind, group, undefined);
      if (this.core.documentKind(this.core.parseDocument(without.text)) !== kind) problems.add('', `no document to try it in: ${without.text.split('\n')[0]} is no ${kind}`);
      const known = new Set(this.findings(without.text).map(({ id }) => id));
      for (const { text: expanded, of } of this.expansions(body, { ...VALUES, unit: '' })) {
        const { text, start, end } = this.host(kind, group, expanded);
        for (const finding of this.findings(text)) {
          // The attachment itself is no part of its mention.
          if (group === 'attachment' && finding.id === 'kind/attachment-text') continue;
          // What the bare document lacks is not the piece's fault.
          if (!known.has(finding.id) || (finding.start < end && finding.end > start)) problems.add(of, `in a ${kind}: ${finding.said}`);
        }
        for (const change of this.changes(text)) problems.add(of, `in a ${kind}: ${change}`);
      }
    }
    return problems.list;
  }

  /**
   * A small document with the piece where its group belongs.
   * @param {import('../../core/src/index').DocumentKind} kind @param {PieceData['group']} group @param {string | undefined} piece
   */
  host(kind, group, piece) {
    const title = HOST_TITLES[kind] ?? (this.core.isStatutory(kind) ? `××市人民政府关于××××工作的${kind}` : `××市××××工作${kind}`);
    const recipient = WITH_RECIPIENT.includes(kind) ? '××市人民政府：' : SPOKEN.includes(kind) ? '同志们：' : '';
    const isSigned = this.core.isStatutory(kind) && !['纪要', '决议', '公报'].includes(kind);
    const text = '　　现将有关情况说明如下，请一并考虑。';
    const under = group === 'headings' ? piece?.split('\n').flatMap((line, index) => (line.trim() === '' ? [line] : [line, `　　照实际情况写${'××××，'.repeat(index + 4)}××××。`])).join('\n') : piece;
    // What is typed inside a paragraph: a reference, an office in brackets.
    const isInline = group === 'transition' && under !== undefined && !under.startsWith('\u3000');
    const at = (/** @type {string[]} */ ...groups) => (groups.includes(group) && under !== undefined && !isInline ? [under] : []);
    const lines = [
      ...at('number'), ...(group === 'number' && under !== undefined ? [''] : []),
      title, '',
      ...(recipient === '' ? [] : [recipient]),
      ...at('opening'),
      ...(group === 'headings' ? [] : [isInline ? `　　现将××××情况说明如下${under}，请一并考虑。` : text]),
      ...at('transition', 'headings', 'agenda', 'paragraph'),
      ...(group === 'transition' ? ['　　××××××××××××××××。'] : []),
      ...at('closing'), '',
      ...at('attachment'), ...(group === 'attachment' && under !== undefined ? [''] : []),
      ...at('signature'),
      ...(isSigned && group !== 'signature' ? ['××市人民政府', '2026年3月5日'] : []),
      ...(group === 'copies' && under !== undefined ? [''] : []), ...at('copies'),
    ];
    const whole = lines.join('\n').trimEnd();
    const start = under === undefined ? -1 : whole.indexOf(under);
    return { text: whole, start, end: start + (under?.length ?? 0) };
  }
}

/** @type {Readonly<Record<string, string>>} */
const HOST_TITLES = {
  命令: '××市人民政府令', 公报: '××会议公报', 议案: '××市人民政府关于提请审议××××的议案', 函: '××市××局关于商请××××的函', 纪要: '××××会议纪要',
  讲话: '在××××工作会议上的讲话', 发言: '在××××工作会议上的发言', 主持词: '××××工作会议主持词', 致辞: '在××××开幕式上的致辞', 总结: '××局××××年工作总结', 要点: '××局××××年工作要点', 计划: '××局××××年工作计划',
  方案: '××××工作实施方案', 措施: '××××工作若干措施', 大会报告: '政府工作报告', 调研报告: '关于××××的调研报告', 汇报: '关于××××工作情况的汇报', 经验材料: '××××工作经验材料', 述职报告: '××××年度述职述廉报告',
  检查材料: '对照检查材料', 心得体会: '学习××××的心得体会', 书信: '致××××的慰问信', 倡议书: '××××倡议书', 简报: '××××工作简报', 公示: '关于××××的公示', 新闻稿: '××××新闻通稿', 答复: '关于××××的答复', 规章: '××××管理办法',
};
const WITH_RECIPIENT = ['通知', '意见', '通报', '报告', '请示', '批复', '函'];
const SPOKEN = ['讲话', '发言', '主持词', '致辞', '大会报告', '汇报', '经验材料', '述职报告', '检查材料', '倡议书'];

/** @param {string} message @returns {never} */
function fail(message) {
  throw new Error(message);
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const wanted = process.argv.slice(2).map(argument => basename(argument));
  const { data, files, problems } = await readTemplates();
  const isWanted = (/** @type {string} */ file) => wanted.length === 0 || wanted.some(part => basename(file).includes(part));
  const chosen = (/** @type {{ name: string }} */ { name }) => isWanted(files.get(name) ?? '');
  const found = [...problems.filter(({ file }) => isWanted(file)), ...(await checkTemplates({ skeletons: data.skeletons.filter(chosen), pieces: data.pieces.filter(chosen) })).map(({ name, problem }) => ({ file: files.get(name) ?? '', problem: `${name}: ${problem}` }))];
  for (const { file, problem } of found) console.error(`${file}: ${problem}`);
  console.log(`${data.skeletons.filter(chosen).length} skeletons, ${data.pieces.filter(chosen).length} pieces, ${found.length} problems`);
  process.exitCode = found.length > 0 ? 1 : 0;
}

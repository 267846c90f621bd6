import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { grammarFile, loadGrammar, tokenize } from './tokenize.js';
import { cases, type GrammarCase } from './cases.js';

/** Takes the marks out of `[|…|]` and says where the marked pieces lie in their line. */
function unmark(marked: string): { text: string; pieces: { line: number; start: number; end: number }[] } {
  const pieces: { line: number; start: number; end: number }[] = [];
  const lines = marked.split('\n').map((source, line) => {
    let text = '';
    let rest = source;
    for (let open = rest.indexOf('[|'); open >= 0; open = rest.indexOf('[|')) {
      const close = rest.indexOf('|]', open);
      assert.ok(close > open, `unclosed mark in ${JSON.stringify(source)}`);
      text += rest.slice(0, open);
      const start = text.length;
      text += rest.slice(open + 2, close);
      pieces.push({ line, start, end: text.length });
      rest = rest.slice(close + 2);
    }
    return text + rest;
  });
  return { text: lines.join('\n'), pieces };
}

/** The stretches of each line whose scopes contain `scope` (as a dotted prefix), neighbours joined. */
function stretches(grammar: IGrammar, text: string, scope: string): { line: number; start: number; end: number }[] {
  const found: { line: number; start: number; end: number }[] = [];
  let line = -1;
  let column = 0;
  for (const token of tokenize(grammar, text)) {
    if (token.line !== line) {
      line = token.line;
      column = 0;
    }
    const end = column + token.text.length;
    if (token.text.length > 0 && token.scopes.some(name => name === scope || name.startsWith(`${scope}.`))) {
      const last = found.at(-1);
      if (last?.line === line && last.end === column) last.end = end;
      else found.push({ line, start: column, end });
    }
    column = end;
  }
  return found;
}

suite('TextMate grammar', () => {
  let grammar: IGrammar;
  suiteSetup(async () => {
    grammar = await loadGrammar();
  });

  for (const { name, scope, text: marked } of cases satisfies readonly GrammarCase[]) {
    test(name, () => {
      const { text, pieces } = unmark(marked);
      const lines = text.split('\n');
      const show = (parts: { line: number; start: number; end: number }[]) =>
        parts.map(part => `${String(part.line)}: ${lines[part.line]?.slice(part.start, part.end).trim() ?? ''}`);
      assert.deepEqual(show(stretches(grammar, text, scope)), show(pieces));
    });
  }

  test('every rule is reachable and every include has a target', () => {
    interface Rule { include?: string; patterns?: Rule[]; captures?: Record<string, Rule>; beginCaptures?: Record<string, Rule>; endCaptures?: Record<string, Rule> }
    const source = JSON.parse(readFileSync(grammarFile, 'utf8')) as Rule & { repository: Record<string, Rule> };
    const reached = new Set<string>();
    const visit = (rule: Rule): void => {
      if (rule.include !== undefined) {
        const name = rule.include.slice(1);
        const target = source.repository[name];
        assert.ok(target, `#${name} is missing`);
        if (!reached.has(name)) {
          reached.add(name);
          visit(target);
        }
      }
      for (const inner of [...(rule.patterns ?? []), ...[rule.captures, rule.beginCaptures, rule.endCaptures].flatMap(group => Object.values(group ?? {}))]) visit(inner);
    };
    visit(source);
    assert.deepEqual(Object.keys(source.repository).filter(name => !reached.has(name)), []);
  });

  // VS Code tokenises lines up to 20,000 characters. Each of these would blow up a backtracking pattern; the test has
  // no clock of its own: a pattern that runs away fails by mocha's own limit.
  const repeated = (unit: string) => unit.repeat(Math.ceil(20_000 / unit.length)).slice(0, 20_000);
  for (const unit of ['《', '》', '《》', '〈', '（', '一', '一、', '一、二', '（一）', '（一', '1.', '1', '第', '第一', '第一条', '。一、甲', '。（一）甲', '各位', '同志们', '附件：1.', '　', ' ', '\t', '_', '_甲', '×', '【待', '〔2024〕', '甲〔2024', '2024年', '二〇二四年', '：', ':1', '文件', '关于通知', '签发人：', '一是', '“', 'a', '😀', '\u00A0甲', '\uD800', '-', '——', '分享到']) {
    test(`a line of 20,000 characters of ${JSON.stringify(unit)} tokenises to its end`, () => {
      const line = repeated(unit);
      for (const text of [line, `甲${line}`, `${line}：`]) {
        const result = grammar.tokenizeLine(text, null);
        assert.equal(result.stoppedEarly, false);
        assert.ok((result.tokens.at(-1)?.endIndex ?? 0) >= text.length);
      }
    });
  }

  test('the examples tokenise without losing a character', () => {
    for (const file of readdirSync('examples').filter(name => /\.(txt|gongwen)$/.test(name))) {
      const text = readFileSync(join('examples', file), 'utf8').replace(/\r\n?/g, '\n');
      assert.equal(tokenize(grammar, text).map(token => token.text).join(''), text.replaceAll('\n', ''), file);
    }
  });
});

import { CompletionItemKind, InsertTextFormat, InsertTextMode, type CompletionItem, type Position } from 'vscode-languageserver-types';
import { documentKind } from '../model/documentKind';
import type { DocumentKind } from '../model/kinds';
import { fillTemplate, type FieldValues } from '../templates/fill';
import { lspSnippet } from '../templates/snippet';
import type { TemplateBody } from '../templates/template';
import type { FeatureContext } from './context';

/** A template or a piece as it is offered at the beginning of a line. */
export interface OfferedTemplate {
  readonly name: string;
  readonly detail: string;
  /** What is typed for it: names, initials. */
  readonly typed: readonly string[];
  /** Absent: all. */
  readonly kinds?: readonly DocumentKind[] | undefined;
  readonly body: TemplateBody;
}

const MOST_OFFERED = 20;
/** Longer than any word that is typed for one. */
const LONGEST_LINE = 40;
const TYPED = /^([ \t\u3000]*)((?:[\p{Script=Han}（）]{2,20})|[A-Za-z0-9]{2,20})$/u;

/**
 * Templates whose name or initials the line begins with; the cursor stands behind them, and nothing else on the line.
 * They replace the line with its indent: a template brings its own.
 * @param values of fields, as settings and clock give them
 * @param snippets whether tab stops are understood; else it is plain text
 */
export function templateCompletion({ document, model }: FeatureContext, position: Position, offered: readonly OfferedTemplate[], values: FieldValues, snippets: boolean): CompletionItem[] {
  const offset = document.offsetAt(position);
  const start = document.offsetAt({ line: position.line, character: 0 });
  if (offset - start > LONGEST_LINE || !/^[^\S\r\n]*(?:[\r\n]|$)/.test(model.text.slice(offset, offset + LONGEST_LINE))) return [];
  const line = TYPED.exec(model.text.slice(start, offset));
  if (!line) return [];
  const typed = line[2]!.toLowerCase();
  let kind: DocumentKind | undefined | null = null;
  const items: CompletionItem[] = [];
  for (const { name, detail, typed: words, kinds, body } of offered) {
    const word = words.find(candidate => candidate.toLowerCase().startsWith(typed));
    if (word === undefined) continue;
    if (kind === null) kind = documentKind(model);
    if (kinds && kind !== undefined && !kinds.includes(kind)) continue;
    const text = fillTemplate(body, values);
    items.push({
      label: name,
      labelDetails: { description: detail },
      kind: CompletionItemKind.Snippet,
      documentation: text,
      filterText: line[1]! + word,
      // Behind all terms: those are numbered.
      sortText: `~${String(items.length).padStart(3, '0')}`,
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      insertTextMode: InsertTextMode.asIs,
      textEdit: { range: { start: document.positionAt(start), end: position }, newText: snippets ? lspSnippet(body, values) : text },
    });
    if (items.length === MOST_OFFERED) break;
  }
  return items;
}

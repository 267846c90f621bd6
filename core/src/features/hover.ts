import { MarkupKind, type Hover, type Position } from 'vscode-languageserver-types';
import { elementsAt } from '../model/elementsAt';
import type { DocumentElement } from '../model/documentModel';
import { documentDate } from '../terms/documentDate';
import { explainImpliedTitle, explainMention } from '../terms/explanation';
import { ExplanationWriter } from '../terms/explanationWriter';
import { impliedTitle } from '../terms/impliedTitles';
import type { Mention } from '../terms/mentions';
import type { SourceSpan } from '../text/span';
import type { TermContext } from './context';

const HEADINGS: ReadonlySet<DocumentElement['kind']> = new Set(['heading', 'runInHeading']);

/**
 * What stands under the pointer: a term, a title, a meeting, an abbreviation of the document; on a heading the length
 * of its section too.
 */
export function hover(context: TermContext, position: Position): Hover | undefined {
  const { document, presentation, model } = context;
  const offset = document.offsetAt(position);
  const named = explanationAt(context, offset);
  const heading = elementsAt(model, offset).findLast(({ kind, nameSpan }) => HEADINGS.has(kind) && nameSpan.start <= offset && offset <= nameSpan.end);
  const { start, end } = named?.span ?? heading?.nameSpan ?? {};
  if (start === undefined || end === undefined) return undefined;
  const parts = [...(named ? [named.text] : []), ...(heading ? [lengthOf(heading, context)] : [])];
  return {
    contents: { kind: presentation.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: parts.join(presentation.markdown ? '\n\n---\n\n' : '\n\n') },
    range: { start: document.positionAt(start), end: document.positionAt(end) },
  };
}

/** The most telling of what is named at an offset, explained. */
function explanationAt({ document, mentions, presentation, model }: TermContext, offset: number): { readonly span: SourceSpan; readonly text: string } | undefined {
  const explanation = { base: mentions.base, presentation, documentDate: documentDate(model) };
  const named = mentions.at(offset);
  const mention = named.find(isExplained);
  if (mention) return { span: mention, text: explainMention(mention, explanation, document) };
  for (const span of named) {
    const full = impliedTitle(mentions, span);
    if (full) return { span, text: explainImpliedTitle(full, explanation, document) };
  }
  return undefined;
}

/** A title that isn't in the base says nothing. */
function isExplained({ referent }: Mention): boolean {
  return referent.kind !== 'title' || referent.document !== undefined;
}

/** 字数 and reading time of a section. */
function lengthOf({ wordCount }: DocumentElement, { settings, presentation }: TermContext): string {
  const seconds = Math.round((wordCount / settings.readingSpeed) * 60);
  const writer = new ExplanationWriter(presentation);
  const [minutes, rest] = [Math.trunc(seconds / 60), seconds % 60];
  if (writer.language === 'en') return writer.paragraph(`Section: ${wordCount} characters, about ${minutes} min ${rest} s at ${settings.readingSpeed} a minute.`).toString();
  const time = minutes === 0 ? `${rest}秒` : rest === 0 ? `${minutes}分钟` : `${minutes}分${rest}秒`;
  return writer.paragraph(`本部分 ${wordCount} 字，读约 ${time}（每分钟 ${settings.readingSpeed} 字）。`).toString();
}

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { defaultSettings, formatting, formattingOnType, neverCancelled, parseDocument, type FeatureContext, type Settings } from '../../core/src/index';
import { markedText } from './markedText';

type Format = Partial<Settings['format']>;

export function formatContext(text: string, format: Format = {}, markdown = false): FeatureContext {
  return {
    document: TextDocument.create('file:///a.gongwen', markdown ? 'markdown' : 'gongwen', 1, text),
    model: parseDocument(text, { markdown }),
    settings: { ...defaultSettings, format: { ...defaultSettings.format, ...format } },
    token: neverCancelled,
  };
}

/** The text as an editor has it after the edits. */
export function applied({ document }: FeatureContext, edits: TextEdit[]): string {
  return TextDocument.applyEdits(document, edits);
}

export function formatted(text: string, format: Format = {}): string {
  const context = formatContext(text, format);
  return applied(context, formatting(context));
}

/** The text after the last key before `<|>` was typed. */
export function typed(marked: string, format: Format = {}): string {
  const { text, cursor: offset = 0 } = markedText(marked);
  const context = formatContext(text, format);
  return applied(context, formattingOnType(context, context.document.positionAt(offset), text[offset - 1] ?? ''));
}

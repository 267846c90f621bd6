import termData from 'gongwen:term-data';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DocumentMentions, parseDocument, TermBase, type TermContext, type TermData } from '../../core/src/index';
import { featureContext } from './symbolContract';

let base: TermBase | undefined;

/** The built-in base, made once for all tests. */
export function builtInTerms(): TermBase {
  return (base ??= new TermBase(termData() as TermData));
}

/** The context of one text for the features that know terms. */
export function termContext(text: string): TermContext {
  const model = parseDocument(text);
  return { ...featureContext(model), document: TextDocument.create('file:///any.gongwen', 'gongwen', 1, text), mentions: new DocumentMentions(model, builtInTerms()), presentation: { language: 'zh', markdown: true, commandLinks: false } };
}

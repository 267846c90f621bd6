import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../config/parseSettings';
import type { DocumentModel } from '../model/documentModel';
import type { CancellationToken } from '../ports';
import type { Presentation } from '../terms/explanationWriter';
import type { DocumentMentions } from '../terms/mentions';

/** What every feature is given: one version of one document and how the user wants it treated. */
export interface FeatureContext {
  readonly document: TextDocument;
  readonly model: DocumentModel;
  readonly settings: Settings;
  readonly token: CancellationToken;
}

/** For the features that know terms. */
export interface TermContext extends FeatureContext {
  /** What the document names; its paragraphs are scanned as they are asked for. */
  readonly mentions: DocumentMentions;
  readonly presentation: Presentation;
}

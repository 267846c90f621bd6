import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../config/settings';
import type { DocumentModel } from '../model/documentModel';
import type { CancellationToken } from '../ports';
import type { DocumentMentions } from '../terms/mentions';

/** What every feature is given: one version of one document and how the user wants it treated. */
export interface FeatureContext {
  readonly document: TextDocument;
  readonly model: DocumentModel;
  readonly settings: Settings;
  readonly token: CancellationToken;
}

/** How an explanation is shown. */
export interface Presentation {
  readonly language: 'zh' | 'en';
  /** Markdown; plain text for a client that has none. */
  readonly markdown: boolean;
  /** The client runs the commands named in `protocol`: explanations may link to them. */
  readonly commandLinks: boolean;
}

/** For the features that know terms. */
export interface TermContext extends FeatureContext {
  /** What the document names; its paragraphs are scanned as they are asked for. */
  readonly mentions: DocumentMentions;
  readonly presentation: Presentation;
}

import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../config/settings';
import type { DocumentModel } from '../model/documentModel';
import type { CancellationToken } from '../ports';

/** What every feature is given: one version of one document and how the user wants it treated. */
export interface FeatureContext {
  readonly document: TextDocument;
  readonly model: DocumentModel;
  readonly settings: Settings;
  readonly token: CancellationToken;
}

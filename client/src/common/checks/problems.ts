import * as vscode from 'vscode';
import { DIAGNOSTIC_SOURCE } from '../../../../protocol/src/index';
import { isGongwen, markdownEnabled } from '../documentKinds';

export const PROFILES = ['draft', 'review', 'release'] as const;
export type Profile = (typeof PROFILES)[number];

/** Whether the server checks the document. */
export function isChecked(document: vscode.TextDocument): boolean {
  return isGongwen(document) || (document.languageId === 'markdown' && markdownEnabled(document.uri));
}

/** What is shown of a document that is ours. */
export function problemsOf(uri: vscode.Uri): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === DIAGNOSTIC_SOURCE);
}

/** Undefined: the document is not checked by setting. A value that is none of the three counts as the default. */
export function profileOf(scope: vscode.ConfigurationScope | undefined): Profile | undefined {
  const settings = vscode.workspace.getConfiguration('gongwen', scope);
  if (settings.get<unknown>('check.enabled') === false) return undefined;
  const value = settings.get<unknown>('check.profile');
  return PROFILES.find(profile => profile === value) ?? 'draft';
}

export function profileName(profile: Profile): string {
  return { draft: vscode.l10n.t('Drafting'), review: vscode.l10n.t('Proofreading'), release: vscode.l10n.t('Before Release') }[profile];
}

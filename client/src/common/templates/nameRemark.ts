import * as vscode from 'vscode';
import { nameProblem, type NameProblem } from './names';

/** Why a name can't be that of a file, said to the one who types it. @param typed without the ending */
export function nameRemark(name: string, typed: string): vscode.InputBoxValidationMessage | undefined {
  const problem = typed.trim() === '' ? 'empty' : nameProblem(name);
  if (!problem) return undefined;
  const messages: Record<NameProblem, string> = {
    empty: vscode.l10n.t('A name is needed.'),
    separator: vscode.l10n.t('A name can’t lead out of its folder: it has no slashes.'),
    dots: vscode.l10n.t('A name can’t begin with a dot, end with a dot or space, or have two dots in a row.'),
    reserved: vscode.l10n.t('Windows keeps this name for itself.'),
    characters: vscode.l10n.t('A name can’t have any of < > : " | ? * or invisible characters.'),
    long: vscode.l10n.t('This name is too long.'),
  };
  return { message: messages[problem], severity: vscode.InputBoxValidationSeverity.Error };
}

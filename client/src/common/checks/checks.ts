import * as vscode from 'vscode';
import type { Ask } from '../terms/entryList';
import { showCheckStatus } from './checkStatus';
import { chooseProfile } from './chooseProfile';
import { restructure } from './restructuring';
import { fixAllProblems, openRulePage } from './ruleCommands';

/** What the user does about problems and numbers, beside reading what the editor shows of them. */
export function registerChecks(ask: Ask, log: vscode.LogOutputChannel): vscode.Disposable {
  const commands: Record<string, (argument?: unknown) => unknown> = {
    'gongwen.chooseProfile': profile => chooseProfile(log, profile),
    'gongwen.fixAll': fixAllProblems,
    'gongwen.openRulePage': openRulePage,
    'gongwen.renumberDocument': () => restructure(ask, log, 'renumberDocument'),
    'gongwen.renumberSection': () => restructure(ask, log, 'renumberSection'),
    'gongwen.promoteSection': () => restructure(ask, log, 'promote'),
    'gongwen.demoteSection': () => restructure(ask, log, 'demote'),
  };
  return vscode.Disposable.from(showCheckStatus(), ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)));
}

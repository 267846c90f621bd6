import * as vscode from 'vscode';
import { restructure } from '../checks/restructuring';
import type { Ask } from '../terms/entryList';
import { askForTarget } from './moveTo';
import { NumberKeys } from './numberKeys';

/** Commands that move sections, and the keys that continue numbers. */
export function registerEditing(ask: Ask, log: vscode.LogOutputChannel): vscode.Disposable {
  const commands: Record<string, () => unknown> = {
    'gongwen.moveSectionUp': () => restructure(ask, log, 'moveUp'),
    'gongwen.moveSectionDown': () => restructure(ask, log, 'moveDown'),
    'gongwen.moveSectionTo': async () => {
      const target = await askForTarget();
      if (target) await restructure(ask, log, 'move', target);
    },
  };
  return vscode.Disposable.from(new NumberKeys(ask, log), ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)));
}

import * as vscode from 'vscode';
import { restructure } from '../checks/restructuring';
import type { MoveTarget } from '../../../../protocol/src/index';
import type { Ask } from '../terms/entryList';
import { askForTarget } from './moveTo';
import { NumberKeys } from './numberKeys';

/** Commands that move sections, and the keys that continue numbers. */
export function registerEditing(ask: Ask, log: vscode.LogOutputChannel): vscode.Disposable {
  const commands: Record<string, (argument?: unknown) => unknown> = {
    'gongwen.moveSectionUp': () => restructure(ask, log, 'moveUp'),
    'gongwen.moveSectionDown': () => restructure(ask, log, 'moveDown'),
    'gongwen.moveSectionTo': async given => {
      const target = readTarget(given) ?? (await askForTarget());
      if (target) await restructure(ask, log, 'move', target);
    },
  };
  return vscode.Disposable.from(new NumberKeys(ask, log), ...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run)));
}

/** A place that the caller knows; anything may be passed to a command. */
function readTarget(given: unknown): MoveTarget | undefined {
  const { position, place } = (given ?? {}) as { readonly position?: unknown; readonly place?: unknown };
  const { line, character } = (position ?? {}) as { readonly line?: unknown; readonly character?: unknown };
  if (typeof line !== 'number' || typeof character !== 'number' || (place !== 'before' && place !== 'after' && place !== 'inside')) return undefined;
  return { position: { line, character }, place };
}

import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionContext, type Position, type TextEdit } from 'vscode-languageserver';
import type { FeatureContext } from '../../../core/src/index';
import { restructured } from './handlers/restructure';
import { restructureTitle } from './restructureMessages';
import type { Server } from './server';

/** `refactor.move` is LSP 3.18; its kinds are open. */
const MOVE_KIND = `${CodeActionKind.Refactor}.move`;
export const RESTRUCTURE_KINDS = [MOVE_KIND, CodeActionKind.RefactorRewrite];

const CHANGES = [
  { change: 'moveUp', kind: MOVE_KIND },
  { change: 'moveDown', kind: MOVE_KIND },
  { change: 'promote', kind: CodeActionKind.RefactorRewrite },
  { change: 'demote', kind: CodeActionKind.RefactorRewrite },
  { change: 'renumberSection', kind: CodeActionKind.RefactorRewrite },
  { change: 'renumberDocument', kind: CodeActionKind.RefactorRewrite },
] as const;

const isOf = (kind: string, wanted: string): boolean => kind === wanted || kind.startsWith(`${wanted}.`);

/** Whether ways to change the structure are asked for: not by a light bulb that looks at every place of the cursor. */
export function wantsRestructuring({ only, triggerKind }: CodeActionContext): boolean {
  return only ? RESTRUCTURE_KINDS.some(kind => only.some(wanted => isOf(kind, wanted))) : triggerKind === CodeActionTriggerKind.Invoked;
}

/** Ways to move and count the section at a position; each with its edit, so that none is offered that comes to nothing. */
export function restructureActions(server: Server, context: FeatureContext, position: Position, { only }: CodeActionContext): CodeAction[] {
  const { uri, version } = context.document;
  const actions: CodeAction[] = [];
  for (const { change, kind } of CHANGES) {
    if (context.token.isCancellationRequested) return [];
    if (only && !only.some(wanted => isOf(kind, wanted))) continue;
    const found = restructured(context, { change, position });
    if (typeof found === 'string') continue;
    const edits: TextEdit[] = 'edits' in found ? found.edits : found;
    if (edits.length === 0) continue;
    actions.push({ title: restructureTitle(change, server.client.locale), kind, edit: server.client.versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } } });
  }
  return actions;
}

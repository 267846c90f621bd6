import type { CodeAction, CodeActionContext, WorkspaceEdit } from 'vscode-languageserver';
import type { FeatureContext } from '../../../../core/src/index';
import { CLEAN_ACTION_KIND } from '../../../../protocol/src/index';
import type { Server } from '../server';
import { cleanDocument } from './cleaning';

/** What the action carries along to be resolved; places are those of the version. */
export interface CleanActionData {
  readonly uri: string;
  readonly version: number;
  readonly deed: { readonly kind: 'clean' };
}

/** Whether cleaning is asked for by its kind: on saving, or in the menu of source actions. */
export function wantsCleaning({ only }: CodeActionContext): boolean {
  return only?.some(kind => CLEAN_ACTION_KIND === kind || CLEAN_ACTION_KIND.startsWith(`${kind}.`)) === true;
}

/** The source action that does what is safe; undefined where there is nothing to do. */
export async function cleanAction(server: Server, context: FeatureContext): Promise<CodeAction | undefined> {
  const { uri, version } = context.document;
  const edit = await cleanEdit(server, context);
  if (!edit) return undefined;
  const data: CleanActionData = { uri, version, deed: { kind: 'clean' } };
  return { title: server.messages.clean(), kind: CLEAN_ACTION_KIND, ...(server.client.resolvesEdits ? { data } : { edit }) };
}

export async function cleanEdit(server: Server, context: FeatureContext): Promise<WorkspaceEdit | undefined> {
  const { uri, version } = context.document;
  const edits = (await cleanDocument(server, context, undefined)).edits.map(({ range, newText }) => ({ range, newText }));
  if (edits.length === 0) return undefined;
  return server.client.versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}

export function isCleanAction(data: unknown): data is CleanActionData {
  if (typeof data !== 'object' || data === null) return false;
  const { uri, version, deed } = data as Partial<CleanActionData>;
  return typeof uri === 'string' && typeof version === 'number' && (deed as { readonly kind?: unknown } | null | undefined)?.kind === 'clean';
}

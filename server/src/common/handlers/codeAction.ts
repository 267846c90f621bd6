import type { CancellationToken, CodeAction, CodeActionParams, ResponseError } from 'vscode-languageserver';
import type { Checks } from '../checking/checks';
import { actionEdit, codeActions, type ActionData } from '../checking/codeActions';
import { cleanAction, cleanEdit, isCleanAction, wantsCleaning, type CleanActionData } from '../cleaning/cleanAction';
import { restructureActions, wantsRestructuring } from '../restructureActions';
import { runSafe } from '../runSafe';
import { featureContext, type Server } from '../server';
import { readPosition } from './restructure';

/** `textDocument/codeAction`: fixes, and ways to be told no more. */
export function handleCodeAction(server: Server, checks: Checks, request: CodeActionParams, token: CancellationToken): Promise<CodeAction[] | ResponseError<void>> {
  const { uri } = request.textDocument;
  return runSafe<CodeAction[]>(server, { method: 'textDocument/codeAction', uri, token }, async () => {
    if (!server.client.codeActionLiterals) return [];
    const isRestructured = wantsRestructuring(request.context);
    const context = isRestructured || wantsCleaning(request.context) ? await featureContext(server, uri, token) : undefined;
    const cleaning = context && wantsCleaning(request.context) ? await cleanAction(server, context) : undefined;
    const position = readPosition(request.range?.start);
    const others = [...(cleaning ? [cleaning] : []), ...(context && isRestructured && position ? restructureActions(server, context, position, request.context) : [])];
    const checked = await checks.checker.check(uri, token);
    if (!checked) return others;
    const actions = [...codeActions(server, checks, checked, request), ...others];
    if (server.client.resolvesEdits) return actions;
    // A client that doesn't ask for the edit has it at once.
    return actions.map(action => (action.data === undefined ? action : { ...action, ...actionEdit(server, checks, checked, action.data as ActionData) })).filter(({ edit, command }) => edit ?? command);
  }, []);
}

/** `codeAction/resolve`: the edit of the action that was chosen; none where the document has changed meanwhile. */
export function handleCodeActionResolve(server: Server, checks: Checks, action: CodeAction, token: CancellationToken): Promise<CodeAction | ResponseError<void>> {
  if (isCleanAction(action.data)) return resolveCleaning(server, action, action.data, token);
  const data = readData(action.data);
  return runSafe<CodeAction>(server, { method: 'codeAction/resolve', uri: data?.uri ?? '-', token }, async () => {
    const checked = data && (await checks.checker.check(data.uri, token));
    if (!data || checked?.context.document.version !== data.version) return action;
    return { ...action, ...actionEdit(server, checks, checked, data) };
  }, action);
}

function resolveCleaning(server: Server, action: CodeAction, { uri, version }: CleanActionData, token: CancellationToken): Promise<CodeAction | ResponseError<void>> {
  return runSafe<CodeAction>(server, { method: 'codeAction/resolve', uri, token }, async () => {
    const context = await featureContext(server, uri, token);
    const edit = context?.document.version === version ? await cleanEdit(server, context) : undefined;
    return edit ? { ...action, edit } : action;
  }, action);
}

/** What comes back is the client's word. */
function readData(data: unknown): ActionData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, version, deed } = data as Partial<ActionData>;
  const { kind, rule } = (typeof deed === 'object' && deed !== null ? deed : {}) as { readonly kind?: unknown; readonly rule?: unknown };
  const isSound = typeof uri === 'string' && typeof version === 'number' && (kind === 'fixAll' || (['fix', 'fixRule', 'updateOutline', 'ignore', 'ignoreRule'].includes(String(kind)) && typeof rule === 'string'));
  return isSound ? (data as ActionData) : undefined;
}

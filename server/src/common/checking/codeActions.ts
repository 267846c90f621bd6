import { CodeActionKind, type CodeAction, type CodeActionContext, type CodeActionParams, type Command, type Diagnostic, type Range, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { fixAll, fixTitle, placeOf, PositionMap, safeFix, writeOutlineEdits, type Finding, type Fix, type TextChange } from '../../../../core/src/index';
import { FIX_COMMANDS } from '../../../../protocol/src/index';
import { outlineMessagesFor } from '../outlineMessages';
import type { Server } from '../server';
import type { CheckedDocument } from './checker';
import type { Checks } from './checks';

export const FIX_ALL_KIND = `${CodeActionKind.SourceFixAll}.gongwen`;

/** What it finds the whole outline can be brought up to date with. */
const OUTLINE_RULE = 'structure/outline-mismatch';

/** In one menu; a selection of the whole text would give thousands. */
const MOST_FINDINGS = 20;

/** How the edit of an action is made when it is asked for; places are those of the version. */
type Deed =
  | { readonly kind: 'fix'; readonly rule: string; readonly start: number; readonly end: number; readonly index: number }
  | { readonly kind: 'updateOutline'; readonly rule: string; readonly start: number }
  | { readonly kind: 'fixRule'; readonly rule: string; readonly asks: boolean }
  | { readonly kind: 'fixAll' }
  | { readonly kind: 'ignore'; readonly rule: string; readonly start: number; readonly end: number }
  | { readonly kind: 'ignoreRule'; readonly rule: string };

export interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly deed: Deed;
}

/** What can be done about the findings in a range. */
export function codeActions(server: Server, checks: Checks, checked: CheckedDocument, { range, context }: CodeActionParams): CodeAction[] {
  const { document, model } = checked.context;
  const { client, messages } = server;
  const { presentation: { language }, createsFiles, runsFixCommands } = client;
  const { uri, version } = document;
  const positions = new PositionMap(model.lines);
  const action = (title: string, deed: Deed, more: Partial<CodeAction>): CodeAction => ({ title, data: { uri, version, deed } satisfies ActionData, ...more });
  const actions: CodeAction[] = [];
  if (isWanted(context, CodeActionKind.QuickFix)) {
    const [from, to] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const found = checked.findings.filter(({ start, end }) => start <= to && end >= from).slice(0, MOST_FINDINGS);
    const seen = new Set<string>();
    for (const finding of found) {
      const { start, end, active: { rule: { meta } } } = finding;
      const diagnostics = shownAs(finding, positions.range(start, end), context);
      for (const [index, fix] of (finding.fixes ?? []).entries()) {
        actions.push(action(fixTitle(fix, language, finding, model.text), { kind: 'fix', rule: meta.id, start, end, index }, { kind: CodeActionKind.QuickFix, ...diagnostics, ...(index === 0 && fix.kind === 'safe' ? { isPreferred: true } : {}) }));
      }
      if (seen.has(meta.id)) continue;
      seen.add(meta.id);
      if (meta.id === OUTLINE_RULE) actions.push(action(outlineMessagesFor(client.locale).updateOutline(), { kind: 'updateOutline', rule: meta.id, start }, { kind: CodeActionKind.QuickFix, ...diagnostics }));
      const alike = checked.findings.filter(other => other.active.rule === finding.active.rule);
      const safe = alike.filter(safeFix).length;
      if (safe > 1) actions.push(action(messages.fixRule(meta.title[language], safe), { kind: 'fixRule', rule: meta.id, asks: false }, { kind: CodeActionKind.QuickFix, ...diagnostics }));
      const any = alike.filter(({ fixes }) => fixes?.[0] !== undefined).length;
      if (any > safe && any > 1) actions.push(action(messages.fixRuleAsking(meta.title[language], any), { kind: 'fixRule', rule: meta.id, asks: true }, { kind: CodeActionKind.QuickFix, ...diagnostics }));
    }
    for (const finding of found) {
      const { start, end, active: { rule: { meta } } } = finding;
      const diagnostics = shownAs(finding, positions.range(start, end), context);
      const own = runsFixCommands && meta.id.startsWith('wording/') && end > start ? model.text.slice(start, end) : undefined;
      if (own !== undefined) actions.push({ title: messages.addToUnitTerms(), kind: CodeActionKind.QuickFix, ...diagnostics, command: { title: messages.addToUnitTerms(), command: FIX_COMMANDS.addToUnitTerms, arguments: [own] } });
      if (checks.unit.keepsExceptions(uri) && (createsFiles || checks.unit.withException(uri, meta.id, undefined)?.before !== undefined)) {
        actions.push(action(messages.ignoreHere(meta.title[language]), { kind: 'ignore', rule: meta.id, start, end }, { kind: CodeActionKind.QuickFix, ...diagnostics }));
        if (seen.delete(meta.id)) actions.push(action(messages.ignoreRule(meta.title[language]), { kind: 'ignoreRule', rule: meta.id }, { kind: CodeActionKind.QuickFix, ...diagnostics }));
      }
    }
  }
  // Only where it is asked for by its kind: on saving, or in the menu of source actions.
  if (context.only && isWanted(context, FIX_ALL_KIND) && checked.findings.some(safeFix)) actions.push(action(messages.fixAll(), { kind: 'fixAll' }, { kind: FIX_ALL_KIND }));
  return actions;
}

/** The edit of an action; undefined where there is none any more. */
export function actionEdit(server: Server, checks: Checks, checked: CheckedDocument, { uri, version, deed }: ActionData): { readonly edit: WorkspaceEdit; readonly command?: Command } | undefined {
  const { context, environment, findings } = checked;
  const all = (choose: (finding: Finding) => Fix | undefined, converges: boolean) =>
    fixAll(checked.judged, { markdown: context.document.languageId === 'markdown', choose, keep: (model, found) => checks.unit.withoutIgnored(uri, model, found), converges });
  const edit = (changes: readonly TextChange[]) => (changes.length === 0 ? undefined : { edit: documentEdit(server, uri, version, textEdits(checked, changes)) });
  switch (deed.kind) {
    case 'fix':
      return edit(findings.find(finding => isAt(finding, deed))?.fixes?.[deed.index]?.changes ?? []);
    case 'fixRule': {
      const isOf = (finding: Finding) => finding.active.rule.meta.id === deed.rule;
      return edit(all(finding => (!isOf(finding) ? undefined : deed.asks ? finding.fixes?.[0] : safeFix(finding)), !deed.asks));
    }
    case 'updateOutline': {
      const edits = writeOutlineEdits(context, context.document.positionAt(deed.start));
      return typeof edits === 'string' || edits.length === 0 ? undefined : { edit: documentEdit(server, uri, version, edits) };
    }
    case 'fixAll':
      return edit(all(safeFix, true));
    case 'ignore':
    case 'ignoreRule': {
      if (!environment.active.some(({ rule }) => rule.meta.id === deed.rule)) return undefined;
      const place = deed.kind === 'ignore' ? placeOf(context.model, deed) : undefined;
      return exceptionEdit(server, checks, uri, deed.rule, place);
    }
  }
}

function exceptionEdit(server: Server, checks: Checks, uri: string, rule: string, place: string | undefined): { readonly edit: WorkspaceEdit; readonly command?: Command } | undefined {
  const wanted = checks.unit.withException(uri, rule, place);
  if (!wanted || wanted.before === wanted.after) return undefined;
  const { uri: file, before, after, version } = wanted;
  const lines = (before ?? '').split(/\r\n|\r|\n/);
  const whole: Range = { start: { line: 0, character: 0 }, end: { line: lines.length - 1, character: lines.at(-1)!.length } };
  const changed: TextEdit[] = [{ range: whole, newText: after }];
  const { createsFiles, versionedEdits, runsFixCommands } = server.client;
  const save = runsFixCommands ? { command: { title: '', command: FIX_COMMANDS.saveUnitFile, arguments: [file] } } : {};
  if (!versionedEdits) return { edit: { changes: { [file]: changed } }, ...save };
  const create = before === undefined && createsFiles ? [{ kind: 'create' as const, uri: file, options: { ignoreIfExists: true } }] : [];
  return { edit: { documentChanges: [...create, { textDocument: { uri: file, version: version ?? null }, edits: changed }] }, ...save };
}

function documentEdit(server: Server, uri: string, version: number, edits: TextEdit[]): WorkspaceEdit {
  return server.client.versionedEdits ? { documentChanges: [{ textDocument: { uri, version }, edits }] } : { changes: { [uri]: edits } };
}

function textEdits({ context: { model } }: CheckedDocument, changes: readonly TextChange[]): TextEdit[] {
  const positions = new PositionMap(model.lines);
  return changes.map(({ start, end, newText }) => ({ range: positions.range(start, end), newText }));
}

function isAt({ start, end, active }: Finding, place: { readonly rule: string; readonly start: number; readonly end: number }): boolean {
  return start === place.start && end === place.end && active.rule.meta.id === place.rule;
}

function isWanted({ only }: CodeActionContext, kind: string): boolean {
  return !only || only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`) || wanted === '');
}

/** The client's own diagnostics of the finding, so that the editor can tell which of them an action mends. */
function shownAs({ active }: Finding, { start, end }: Range, { diagnostics }: CodeActionContext): { readonly diagnostics?: Diagnostic[] } {
  const shown = (Array.isArray(diagnostics) ? diagnostics : []).filter(({ code, range }) => code === active.rule.meta.id && range?.start?.line === start.line && range.start.character === start.character && range.end?.line === end.line && range.end.character === end.character);
  return shown.length === 0 ? {} : { diagnostics: shown };
}

import type { InitializeParams } from 'vscode-languageserver';
import type { Presentation } from '../../../core/src/index';
import { LINK_COMMANDS, type InitializationOptions } from '../../../protocol/src/index';

/** What the client said in `initialize`, as far as the server's behaviour depends on it. */
export interface ClientProfile {
  readonly locale: string | undefined;
  readonly answersConfiguration: boolean;
  readonly registersConfigurationChanges: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly foldingRangeLimit: number;
  /** Our own client: limits the outline, shows notices, and refreshes a feature that is registered anew. */
  readonly isOurs: boolean;
  readonly initialSettings: unknown;
  /** How hovers and completion documentation are written. */
  readonly presentation: Presentation;
  /** Entries can be opened as documents (`workspace/textDocumentContent`). */
  readonly opensEntries: boolean;
  readonly definitionLinks: boolean;
  /** It answers the requests for files of the workspace. */
  readonly servesFiles: boolean;
  readonly registersWatchedFiles: boolean;
  readonly preparesRename: boolean;
  /** It takes edits with the version they are for. */
  readonly versionedEdits: boolean;
  /** It watches folders outside of the workspace. */
  readonly watchesElsewhere: boolean;
  readonly refreshesSemanticTokens: boolean;
  /** It asks for diagnostics; one that doesn't is told. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly relatedInformation: boolean;
  /** At the start; trust may be granted later, and is never withdrawn. */
  readonly trustsWorkspace: boolean;
  readonly runsFixCommands: boolean;
  /** It takes code actions rather than bare commands. */
  readonly codeActionLiterals: boolean;
  /** It asks for the edit of the code action that was chosen. */
  readonly resolvesEdits: boolean;
  /** An edit may create a file. */
  readonly createsFiles: boolean;
  /** It expands tab stops in completions. */
  readonly expandsSnippets: boolean;
  /** It offers the built-in templates itself. */
  readonly hasSnippets: boolean;
}

/** Absent or empty means Chinese, any language but Chinese means English. */
export function isChinese(locale: unknown): boolean {
  return typeof locale !== 'string' || locale === '' || /^zh\b/i.test(locale);
}

/** Clients are taken at their word only where the types fit; whatever is missing or odd counts as not supported. */
export function readClientProfile(params: InitializeParams): ClientProfile {
  const { workspace, textDocument } = params.capabilities;
  const options: unknown = params.initializationOptions;
  const ours: InitializationOptions = typeof options === 'object' && options !== null ? options : {};
  const hoverFormats = textDocument?.hover?.contentFormat;
  const markdown = Array.isArray(hoverFormats) && hoverFormats.includes('markdown');
  const rangeLimit = textDocument?.foldingRange?.rangeLimit;
  return {
    locale: typeof params.locale === 'string' ? params.locale : undefined,
    answersConfiguration: workspace?.configuration === true,
    registersConfigurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingRangeLimit: typeof rangeLimit === 'number' && rangeLimit > 0 ? rangeLimit : Infinity,
    isOurs: ours.showsNotices === true,
    initialSettings: ours.settings,
    presentation: {
      language: isChinese(params.locale) ? 'zh' : 'en',
      markdown,
      commands: markdown && ours.runsCommandLinks === true ? LINK_COMMANDS : undefined,
    },
    opensEntries: workspace?.textDocumentContent !== undefined,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    servesFiles: ours.servesFiles === true,
    registersWatchedFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    watchesElsewhere: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true || textDocument?.publishDiagnostics?.relatedInformation === true,
    trustsWorkspace: ours.workspaceTrusted !== false,
    runsFixCommands: ours.runsFixCommands === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits: isList(textDocument?.codeAction?.resolveSupport?.properties) && textDocument.codeAction.resolveSupport.properties.includes('edit'),
    createsFiles: isList(workspace?.workspaceEdit?.resourceOperations) && workspace.workspaceEdit.resourceOperations.includes('create'),
    expandsSnippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    hasSnippets: ours.hasSnippets === true,
  };
}

function isList(value: readonly string[] | undefined): value is readonly string[] {
  return Array.isArray(value);
}

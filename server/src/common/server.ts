import type { CancellationToken, Connection } from 'vscode-languageserver';
import type { FeatureContext, GbkTable, Logger, TermContext } from '../../../core/src/index';
import { TERM_FILE_LANGUAGE } from '../../../protocol/src/index';
import type { ChosenKinds } from './counts/chosenKinds';
import type { ClientProfile } from './clientProfile';
import type { OpenDocuments } from './documents';
import type { Messages } from './messages';
import type { MentionCache } from './mentionCache';
import type { ModelCache } from './modelCache';
import type { Notices } from './notices';
import type { Runtime } from './runtime';
import type { RulePages } from './rulePages';
import type { SettingsStore } from './settingsStore';
import type { TemplateStore } from './templates/templateStore';
import type { TermStore } from './termStore';
import type { TokenBuilders } from './tokenBuilders';
import { isLargerThan, looksBinary } from './textChecks';
import type { KeyTable } from './workspace/indexedFile';
import { isTemplateFile, uriKey } from './workspace/uris';
import type { WorkspaceFiles } from './workspace/workspaceFiles';
import type { LiveFiles } from './workspace/liveFiles';
import type { WorkspaceIndex } from './workspace/workspaceIndex';

/** Everything a handler works with; exists once `initialize` has arrived. */
export interface Server {
  readonly connection: Connection;
  readonly runtime: Runtime;
  readonly logger: Logger;
  readonly client: ClientProfile;
  readonly messages: Messages;
  readonly documents: OpenDocuments;
  readonly settings: SettingsStore;
  readonly models: ModelCache;
  readonly kinds: ChosenKinds;
  readonly terms: TermStore;
  readonly templates: TemplateStore;
  readonly rulePages: RulePages;
  readonly mentions: MentionCache;
  readonly tokens: TokenBuilders;
  readonly notices: Notices;
  readonly files: WorkspaceFiles;
  readonly keys: KeyTable;
  readonly index: WorkspaceIndex;
  readonly liveFiles: LiveFiles;
  /** Absent where the platform cannot decode it. */
  readonly gbk: GbkTable | undefined;
}

/**
 * The document's present version with its model and settings.
 * @returns undefined where there is nothing to work on: not open (any more), Markdown without the user's
 *   consent, a term file, a template, too large, binary, or the request was cancelled
 */
export async function featureContext(server: Server, uri: string, token: CancellationToken): Promise<FeatureContext | undefined> {
  if (!server.documents.get(uri)) return undefined;
  const settings = await server.settings.get(uri);
  const document = server.documents.get(uri);
  if (!document || token.isCancellationRequested || document.languageId === TERM_FILE_LANGUAGE || isTemplateFile(uriKey(uri))) return undefined;
  if (document.languageId === 'markdown' && !settings.markdownEnabled) return undefined;
  const text = document.getText();
  if (isLargerThan(text, settings.maxFileSize)) {
    const message = server.messages.fileTooLarge(Math.round(settings.maxFileSize / 1024 / 1024));
    server.notices.give({ uri, kind: 'fileTooLarge', message, setting: 'gongwen.maxFileSize' });
    return undefined;
  }
  if (looksBinary(text)) {
    server.notices.give({ uri, kind: 'binaryFile', message: server.messages.binaryFile() });
    return undefined;
  }
  return { document, model: server.models.get(document), settings, token };
}

/** The same with what the document names, for the features that know terms. */
export async function termContext(server: Server, uri: string, token: CancellationToken): Promise<TermContext | undefined> {
  await server.terms.ready();
  const context = await featureContext(server, uri, token);
  return context && { ...context, mentions: server.mentions.get(uri, context.model), presentation: server.client.presentation };
}

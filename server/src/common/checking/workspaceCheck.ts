import { FileChangeType, WorkDoneProgressReporter, type CancellationToken, type FileEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { detectOfficialWriting, DocumentFindings, DocumentMentions, isLargerThan, parseDocument, sampleText, type Finding, type Settings } from '../../../../core/src/index';
import type { CheckWorkspaceResult } from '../../../../protocol/src/index';
import type { Server } from '../server';
import { looksBinary } from '../textChecks';
import { isBelow, isPlainText, uriKey } from '../workspace/uris';
import type { Checker } from './checker';
import { judgeAll } from './slices';
import type { UnitChecks } from './unitChecks';

const BETWEEN_REPORTS = 100;

type Counts = Record<'files' | 'filesWithFindings' | 'errors' | 'warnings' | 'informations' | 'hints', number>;

/** Checks the documents of the workspace that are not open, when the user asks for it, and says what it found as their diagnostics. */
export class WorkspaceCheck {
  readonly #server: Server;
  readonly #unit: UnitChecks;
  readonly #checker: Checker;
  /** Keys of the files that the last check took in: their diagnostics are kept up to date. */
  readonly #checked = new Map<string, string>();
  readonly #published = new Map<string, string>();
  #queue: Promise<void> = Promise.resolve();

  constructor(server: Server, unit: UnitChecks, checker: Checker) {
    this.#server = server;
    this.#unit = unit;
    this.#checker = checker;
    server.documents.addListener({
      // From here on the document speaks for itself.
      opened: ({ uri }) => this.#publish(uri, []),
      closed: uri => this.#again(uri),
    });
  }

  filesChanged(changes: readonly FileEvent[]): void {
    for (const { uri, type } of changes) {
      const key = uriKey(uri);
      if (type !== FileChangeType.Deleted) this.#again(uri);
      else {
        for (const [known, name] of this.#checked) {
          if (known !== key && !isBelow(known, key)) continue;
          this.#checked.delete(known);
          this.#publish(name, []);
        }
      }
    }
  }

  /** @param request its token, and its progress if it has one; else the server shows one of its own, which the user may end */
  async run(request: CancellationToken, progress: WorkDoneProgressReporter): Promise<CheckWorkspaceResult> {
    const { connection, messages, runtime, documents, terms } = this.#server;
    const own = WorkDoneProgressReporter.isNullInstance(progress) ? await connection.window.createWorkDoneProgress().catch(() => undefined) : undefined;
    const shown = own ?? progress;
    let isStopped = false;
    own?.token.onCancellationRequested(() => {
      isStopped = true;
    });
    const isEnded = () => isStopped || request.isCancellationRequested;
    const token = {
      get isCancellationRequested() {
        return isEnded();
      },
    };
    shown.begin(messages.checkingWorkspace(), 0, undefined, true);
    const counts: Counts = { files: 0, filesWithFindings: 0, errors: 0, warnings: 0, informations: 0, hints: 0 };
    let isTruncated = false;
    try {
      await Promise.all([terms.ready(), this.#unit.ready()]);
      const folders = this.#server.index.folders();
      const limit = (await this.#server.settings.window()).indexMaxFiles;
      // One more than is wanted tells that there are more.
      const found = limit === 0 ? [] : await this.#server.files.find(folders, limit + 1, token);
      isTruncated = found.length > limit;
      const open = new Set(documents.all().map(({ uri }) => uriKey(uri)));
      const closed = found.slice(0, limit).filter(uri => !open.has(uriKey(uri)));
      for (const { uri } of documents.all()) {
        const checked = await this.#checker.check(uri, request);
        if (checked) count(counts, checked.findings);
      }
      let reportedAt = -Infinity;
      for (const [index, uri] of closed.entries()) {
        if (isEnded()) break;
        if (runtime.now() - reportedAt >= BETWEEN_REPORTS) {
          reportedAt = runtime.now();
          shown.report((index / closed.length) * 100, `${index} / ${closed.length}`);
        }
        await runtime.yieldToMessages();
        const findings = await this.#checkFile(uri, isEnded);
        if (findings) count(counts, findings);
      }
    } finally {
      shown.done();
    }
    const result = { ...counts, isComplete: !isEnded(), isTruncated };
    return { ...result, message: messages.workspaceChecked(result) };
  }

  /** @returns undefined where it is no official document, can't be read, or nobody waits any more */
  async #checkFile(uri: string, isStale: () => boolean): Promise<readonly Finding[] | undefined> {
    const { files, settings: store, terms, runtime, client, documents, logger } = this.#server;
    const key = uriKey(uri);
    const settings = await store.get(this.#folderOf(key) ?? uri);
    const text = settings.checkEnabled && isRead(key, settings) ? await files.read(uri, settings.maxFileSize) : undefined;
    if (text === undefined || !isOfficial(text, key, settings)) {
      this.#publish(uri, []);
      return undefined;
    }
    try {
      const model = parseDocument(text, { kind: this.#server.kinds.get(uri) });
      const mentions = new DocumentMentions(model, terms.base);
      const found = new DocumentFindings(model, mentions, this.#checker.environment(uri, settings));
      if (!(await judgeAll(found, runtime, isStale))) return undefined;
      const findings = this.#unit.withoutIgnored(uri, model, found.findings);
      this.#checked.set(key, uri);
      // Opened meanwhile: the document itself is asked.
      if (documents.all().some(document => uriKey(document.uri) === key)) return findings;
      const document = TextDocument.create(uri, 'gongwen', 0, text);
      const context = { document, model, settings, token: { isCancellationRequested: false }, mentions, presentation: client.presentation };
      this.#publish(uri, findings.length === 0 ? [] : this.#checker.diagnostics({ context, findings }));
      return findings;
    } catch (cause) {
      logger.error(`Not checked: ${uri}`, cause);
      return undefined;
    }
  }

  /** A file that was checked has changed. */
  #again(uri: string): void {
    const key = uriKey(uri);
    const name = this.#checked.get(key);
    if (name === undefined) return;
    this.#queue = this.#queue.then(async () => {
      if (this.#server.documents.all().some(document => uriKey(document.uri) === key)) return;
      await this.#checkFile(name, () => false);
    });
  }

  #folderOf(key: string): string | undefined {
    return this.#server.index.folders().find(folder => isBelow(key, uriKey(folder)));
  }

  #publish(uri: string, diagnostics: ReturnType<Checker['diagnostics']>): void {
    const key = uriKey(uri);
    const known = this.#published.get(key);
    if (diagnostics.length === 0 && known === undefined) return;
    if (diagnostics.length === 0) this.#published.delete(key);
    else this.#published.set(key, uri);
    this.#server.connection.sendDiagnostics({ uri: known ?? uri, diagnostics }).catch(() => undefined);
  }
}

function isRead(key: string, { detectPlainText }: Settings): boolean {
  return !isPlainText(key) || detectPlainText !== 'never';
}

function isOfficial(text: string, key: string, { maxFileSize, detectPlainText }: Settings): boolean {
  if (isLargerThan(text, maxFileSize) || looksBinary(text)) return false;
  return !isPlainText(key) || detectPlainText === 'always' || detectOfficialWriting(sampleText(text)).official;
}

function count(counts: Counts, findings: readonly Finding[]): void {
  counts.files++;
  if (findings.length > 0) counts.filesWithFindings++;
  for (const { severity } of findings) counts[`${severity}s`]++;
}

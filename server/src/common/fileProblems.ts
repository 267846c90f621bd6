import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FileProblem } from '../../../core/src/index';
import { TERM_FILE_LANGUAGE } from '../../../protocol/src/index';
import type { Server } from './server';
import { uriKey } from './workspace/uris';

const SEVERITIES: Readonly<Record<FileProblem['severity'], DiagnosticSeverity>> = { error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information };

/** A file that a unit writes, and what is wrong with it. */
export interface ProblematicFile {
  readonly uri: string;
  /** Of the open document. */
  readonly version: number | undefined;
  readonly text: string;
  readonly problems: readonly FileProblem[];
}

/** Says in each of a group of files what is wrong with it, and no more once it is mended or gone. */
export class FileProblems {
  readonly #server: Server;
  /** URI key → the URI that diagnostics were last sent for. */
  #published = new Map<string, string>();

  constructor(server: Server) {
    this.#server = server;
  }

  has(key: string): boolean {
    return this.#published.has(key);
  }

  /** @param files all of the group; what was said of others is taken back */
  publish(files: readonly ProblematicFile[]): void {
    const published = new Map<string, string>();
    const { language } = this.#server.client.presentation;
    for (const { uri, version, text, problems } of files) {
      if (problems.length === 0) continue;
      const document = TextDocument.create(uri, TERM_FILE_LANGUAGE, 0, text);
      this.#send(uri, problems.map(problem => ({ range: { start: document.positionAt(problem.span.start), end: document.positionAt(problem.span.end) }, severity: SEVERITIES[problem.severity], source: 'gongwen', message: problem[language] })), version);
      published.set(uriKey(uri), uri);
    }
    for (const [key, uri] of this.#published) if (published.get(key) !== uri) this.#send(uri, [], undefined);
    this.#published = published;
  }

  #send(uri: string, diagnostics: Diagnostic[], version: number | undefined): void {
    this.#server.connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) }).catch(() => undefined);
  }
}

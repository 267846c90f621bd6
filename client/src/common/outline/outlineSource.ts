import * as vscode from 'vscode';
import { OUTLINE_METHOD, type OutlineAnswer, type OutlineParams } from '../../../../protocol/src/index';
import type { Ask } from '../terms/entryList';
import { all, sectionsOf, type Section } from './sections';

/** An answer for an older version is asked for again, at most so often without a further change. */
const MOST_TRIES = 20;

/** The sections of one document, asked for when somebody sees them and they are stale; one question at a time. */
export class OutlineSource implements vscode.Disposable {
  readonly #ask: Ask;
  readonly #log: vscode.LogOutputChannel;
  readonly #changed = new vscode.EventEmitter<void>();
  #document: vscode.TextDocument | undefined;
  #sections: readonly Section[] = [];
  #answer: OutlineAnswer | undefined;
  #isSeen = false;
  #isStale = false;
  #isAsking = false;
  #asking = Promise.resolve();
  #tries = 0;
  #lastId = 0;

  readonly onDidChange = this.#changed.event;

  constructor(ask: Ask, log: vscode.LogOutputChannel) {
    this.#ask = ask;
    this.#log = log;
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  get sections(): readonly Section[] {
    return this.#sections;
  }

  /** Of which the sections are; undefined where there is none. */
  get answer(): OutlineAnswer | undefined {
    return this.#answer;
  }

  /** @param document whose sections are wanted; undefined: nobody's */
  follow(document: vscode.TextDocument | undefined): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#sections = [];
    this.#answer = undefined;
    this.#changed.fire();
    this.changed();
  }

  see(isSeen: boolean): void {
    this.#isSeen = isSeen;
    this.#read();
  }

  /** What is known is stale: another version, other settings, another server. */
  changed(): void {
    this.#isStale = true;
    this.#tries = 0;
    this.#read();
  }

  /** Whether the sections are those of the document as it is now. */
  get isCurrent(): boolean {
    return this.#answer !== undefined && this.#answer.version === this.#document?.version;
  }

  /** The section that has this id now, once the sections are those of the document as it is. */
  async find(id: string): Promise<Section | undefined> {
    if (!this.isCurrent) this.changed();
    await this.#asking;
    return this.isCurrent ? [...all(this.#sections)].find(section => section.id === id) : undefined;
  }

  dispose(): void {
    this.#document = undefined;
    this.#changed.dispose();
  }

  #read(): void {
    if (!this.#isAsking) this.#asking = this.#askWhileStale();
  }

  /** While an answer is under way further changes only mark it as stale: what comes of them is asked for once, behind it. */
  async #askWhileStale(): Promise<void> {
    this.#isAsking = true;
    while (this.#document && this.#isSeen && this.#isStale && this.#tries++ < MOST_TRIES) {
      this.#isStale = false;
      const document = this.#document;
      const answer = await this.#listing(document);
      // The change that made it stale may not have reached the server yet.
      if (document !== this.#document || document.isClosed || (answer && answer.version !== document.version)) this.#isStale = true;
      else this.#take(answer);
    }
    this.#isAsking = false;
  }

  async #listing(document: vscode.TextDocument): Promise<OutlineAnswer | undefined> {
    try {
      return (await this.#ask<OutlineAnswer | null>(OUTLINE_METHOD, { textDocument: { uri: document.uri.toString() } } satisfies OutlineParams)) ?? undefined;
    } catch (cause) {
      this.#log.warn(`The outline could not be asked for: ${String(cause)}`);
      return undefined;
    }
  }

  #take(answer: OutlineAnswer | undefined): void {
    this.#answer = answer;
    this.#sections = sectionsOf(answer?.nodes ?? [], this.#sections, () => String(++this.#lastId));
    this.#changed.fire();
  }
}

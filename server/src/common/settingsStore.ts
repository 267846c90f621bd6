import type { Connection } from 'vscode-languageserver';
import { parseSettings, type Logger, type Settings } from '../../../core/src/index';
import { SETTINGS_SECTION } from '../../../protocol/src/index';
import type { ClientProfile } from './clientProfile';

/** Stands for no document. */
const WINDOW = '';

/**
 * The settings of each document: asked for with `workspace/configuration` and kept until they change;
 * from a client that doesn't answer that request, what it pushed or gave at the start.
 */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #client: ClientProfile;
  readonly #logger: Logger;
  readonly #byUri = new Map<string, Promise<Settings>>();
  #pushed: Settings;

  constructor(connection: Connection, client: ClientProfile, logger: Logger) {
    this.#connection = connection;
    this.#client = client;
    this.#logger = logger;
    this.#pushed = parseSettings(client.initialSettings);
  }

  get(uri: string): Promise<Settings> {
    if (!this.#client.answersConfiguration) return Promise.resolve(this.#pushed);
    let settings = this.#byUri.get(uri);
    if (!settings) {
      settings = this.#request(uri);
      this.#byUri.set(uri, settings);
    }
    return settings;
  }

  /** The settings of the window, for what belongs to no document. */
  window(): Promise<Settings> {
    return this.get(WINDOW);
  }

  /** @param pushed the whole settings of a client that pushes them; others send null and are asked again */
  changed(pushed: unknown): void {
    this.#byUri.clear();
    if (typeof pushed === 'object' && pushed !== null && SETTINGS_SECTION in pushed) {
      this.#pushed = parseSettings((pushed as Record<string, unknown>)[SETTINGS_SECTION]);
    }
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  async #request(uri: string): Promise<Settings> {
    try {
      const raw: unknown = await this.#connection.workspace.getConfiguration({ ...(uri === WINDOW ? {} : { scopeUri: uri }), section: SETTINGS_SECTION });
      return parseSettings(raw);
    } catch (cause) {
      this.#logger.error(`No settings for ${uri || 'the window'}; the defaults apply`, cause);
      // Not kept: the next request may be answered.
      this.#byUri.delete(uri);
      return this.#pushed;
    }
  }
}

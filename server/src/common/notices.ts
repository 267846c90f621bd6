import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import { NOTICE_METHOD, type NoticeKind, type NoticeParams } from '../../../protocol/src/index';
import type { ClientProfile } from './clientProfile';

/** Tells the user about a document, once for each kind as long as it stays open. */
export class Notices {
  readonly #connection: Connection;
  readonly #client: ClientProfile;
  readonly #given = new Map<string, Set<NoticeKind>>();

  constructor(connection: Connection, client: ClientProfile) {
    this.#connection = connection;
    this.#client = client;
  }

  give(notice: NoticeParams): void {
    const given = this.#given.get(notice.uri) ?? new Set();
    if (given.has(notice.kind)) return;
    given.add(notice.kind);
    this.#given.set(notice.uri, given);
    const sent = this.#client.isOurs
      ? this.#connection.sendNotification(NOTICE_METHOD, notice)
      : this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: notice.message });
    // The connection may have closed meanwhile: then nobody is left to tell.
    sent.catch(() => undefined);
  }

  forget(uri: string): void {
    this.#given.delete(uri);
  }
}

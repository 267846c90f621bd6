/**
 * What client and server agree on beyond the Language Server Protocol: names and types, once.
 * No runtime dependency, so that neither side loads the other's library through it.
 * The desktop client starts the server over stdio (`TransportKind.stdio`); sockets, pipes and the IPC channel are not offered.
 */

/** The language id of official documents (公文). */
export const LANGUAGE_ID = 'gongwen';

/** The configuration section that the server asks for with `workspace/configuration`. */
export const SETTINGS_SECTION = 'gongwen';

/** `initialize.initializationOptions`. Every member may be absent: other editors send none. */
export interface InitializationOptions {
  /**
   * The client wants at most `gongwen.outline.maxSymbols` outline entries and shows {@link NOTICE_METHOD}
   * notifications itself. Absent: all entries are sent, and notices go out as `window/showMessage`.
   */
  readonly showsNotices?: boolean;
  /** The `gongwen` section, for a client that cannot answer `workspace/configuration`. */
  readonly settings?: unknown;
}

/** Server → client, a notification with {@link NoticeParams}. Sent at most once per document, kind and opening. */
export const NOTICE_METHOD = 'gongwen/notice';

export type NoticeKind =
  /** The outline has more entries than `gongwen.outline.maxSymbols`; the first ones are shown. */
  | 'outlineTruncated'
  /** The text is larger than `gongwen.maxFileSize`; it is not analysed. */
  | 'fileTooLarge'
  /** The text holds NUL characters: not a text; it is not analysed. */
  | 'binaryFile';

export interface NoticeParams {
  readonly uri: string;
  readonly kind: NoticeKind;
  /** One sentence in the user's language (`initialize.locale`; absent: Chinese), ready to be shown. */
  readonly message: string;
  /** Full key of the setting that changes the limit, where there is one. */
  readonly setting?: string;
}

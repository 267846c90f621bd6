import type { PlainEdit, PlainPosition } from './plain';

/** Client → server, a request with {@link TypeParams}, answered with {@link TypeResult}; null where the key is the editor's own. */
export const TYPE_METHOD = 'gongwen/type';

export interface TypeParams {
  readonly textDocument: { readonly uri: string };
  /** Of the document that the position is in; another one is answered with null. Absent: the present one. */
  readonly version?: number;
  readonly position: PlainPosition;
  /** `enter` continues the numbers or ends their list, `tab` and `shiftTab` change the level of the number at the cursor. */
  readonly key: 'enter' | 'tab' | 'shiftTab';
}

export interface TypeResult {
  /** Of the document that the edits are for. */
  readonly version: number;
  /** Ascending and apart; none where the level cannot change. */
  readonly edits: readonly PlainEdit[];
  /** Where the cursor comes to be, in the text after the edits. */
  readonly position: PlainPosition;
  /** Where there are no edits: why, in the user's language. */
  readonly message?: string;
}

/**
 * The client's only door into the core: whether a plain text reads as Chinese official writing.
 * It is all that a foreign .txt ever loads, so it imports nothing but its own word lists.
 */
export { detectOfficialWriting } from './detect';
export type { Detection } from './detect';
export { looksWronglyDecoded } from './encoding';
export { HEAD_LENGTH, PIECE_LENGTH, sampleText } from './sample';

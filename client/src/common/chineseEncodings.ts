import { detectOfficialWriting, sampleText } from '../../../core/src/detection/index';

/** In every host, but in no type library that both share. */
declare class TextDecoder {
  constructor(label: string, options: { fatal: boolean });
  decode(bytes: Uint8Array, options: { stream: boolean }): string;
}

export interface ChineseEncoding {
  /** The name of the encoding in the editor's settings. */
  readonly id: string;
  /** The name that people know. */
  readonly name: string;
}

interface Candidate extends ChineseEncoding {
  readonly label: string;
}

const CANDIDATES: readonly Candidate[] = [
  { label: 'utf-8', id: 'utf8', name: 'UTF-8' },
  { label: 'gb18030', id: 'gb18030', name: 'GB18030' },
  { label: 'utf-16le', id: 'utf16le', name: 'UTF-16 LE' },
  { label: 'utf-16be', id: 'utf16be', name: 'UTF-16 BE' },
  { label: 'big5', id: 'cp950', name: 'Big5' },
];

/** The name that people know of an encoding that the editor calls `id`. */
export function encodingName(id: string): string {
  return CANDIDATES.find(candidate => candidate.id === id)?.name ?? id.toUpperCase();
}

/** Beyond this many bytes a file is judged by its beginning. An even number: no half of a UTF-16 unit is left over. */
const ENOUGH = 4 * 1024 * 1024;

/** The commonest characters of any Chinese prose, both scripts: where bytes were read wrongly they are rare. */
const COMMONEST = /[的一是在不了有和人这這中大为為上个個国國]/g;

/**
 * The encoding in which these bytes are valid and read as Chinese official writing.
 * @param bytes a whole file
 * @param current id of the encoding in which the editor shows it now, which is not proposed again
 * @param anyChinese the file is known to be a 公文: Chinese text of any register will do
 * @returns undefined where none does
 */
export function findChineseEncoding(bytes: Uint8Array, current: string, anyChinese: boolean): ChineseEncoding | undefined {
  const start = bytes.subarray(0, ENOUGH);
  // A stream may end within a character; a whole file may not.
  const stream = start.length < bytes.length;
  let best: { candidate: Candidate; official: boolean; commonness: number } | undefined;
  for (const candidate of CANDIDATES) {
    if (candidate.id === current) continue;
    let text: string;
    try {
      text = new TextDecoder(candidate.label, { fatal: true }).decode(start, { stream });
    } catch {
      // Not valid in this encoding, or the host doesn't know it.
      continue;
    }
    const samples = sampleText(text);
    const { official, hanShare, hanCount } = detectOfficialWriting(samples);
    if (!official && !(anyChinese && hanShare > 0.6 && hanCount >= 16)) continue;
    const commonness = (samples.join('').match(COMMONEST)?.length ?? 0) / hanCount;
    if (!best || (official && !best.official) || (official === best.official && commonness > best.commonness)) best = { candidate, official, commonness };
  }
  return best && { id: best.candidate.id, name: best.candidate.name };
}

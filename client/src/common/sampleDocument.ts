import type * as vscode from 'vscode';
import { HEAD_LENGTH, PIECE_LENGTH, sampleText } from '../../../core/src/detection/index';

/** Lines are read one by one up to here; a document of more is sampled by lines, never joined into one string. */
const SMALL = 400;

/** What `sampleText` gives, without putting together the whole text of a large document. */
export function sampleDocument(document: vscode.TextDocument): string[] {
  if (document.lineCount <= SMALL) {
    // Long lines are cut first: a document of one line may be the huge one.
    let length = 0;
    for (let line = 0; line < document.lineCount; line++) length += document.lineAt(line).text.length;
    if (length < 1_000_000) return sampleText(document.getText());
    return Array.from({ length: document.lineCount }, (_, line) => sampleText(document.lineAt(line).text).join('\n')).reduce<string[]>((samples, text) => {
      if (samples.join('').length < HEAD_LENGTH + 3 * PIECE_LENGTH) samples.push(text.slice(0, HEAD_LENGTH + 3 * PIECE_LENGTH));
      return samples;
    }, []);
  }
  const stretch = (from: number, length: number): string => {
    const lines: string[] = [];
    let taken = 0;
    for (let line = from; line < document.lineCount && taken < length; line++) {
      const text = document.lineAt(line).text.slice(0, length - taken);
      lines.push(text);
      taken += text.length + 1;
    }
    return lines.join('\n');
  };
  const at = (share: number) => Math.floor(document.lineCount * share);
  return [stretch(0, HEAD_LENGTH), stretch(at(1 / 3), PIECE_LENGTH), stretch(at(2 / 3), PIECE_LENGTH), stretch(Math.max(0, document.lineCount - 30), PIECE_LENGTH)];
}

import { DocumentDiagnosticReportKind, type Diagnostic, type DiagnosticRelatedInformation, type DocumentDiagnosticReport } from 'vscode-languageserver';
import type { DiagnosticData } from '../../../../core/src/index';

interface Sent {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

/** URI → what a pull was answered with last, so that the same needn't be sent again. */
export class DiagnosticResults {
  readonly #byUri = new Map<string, Sent>();
  #count = 0;

  answer(uri: string, items: Diagnostic[], previousResultId: string | undefined): DocumentDiagnosticReport {
    const known = this.#byUri.get(uri);
    if (known && isSameList(known.items, items)) {
      return known.resultId === previousResultId ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: known.resultId } : { kind: DocumentDiagnosticReportKind.Full, resultId: known.resultId, items };
    }
    const resultId = String(++this.#count);
    this.#byUri.set(uri, { resultId, items });
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  delete(uri: string): void {
    this.#byUri.delete(uri);
  }
}

function isSameList(first: readonly Diagnostic[], second: readonly Diagnostic[]): boolean {
  return first.length === second.length && first.every((diagnostic, index) => isSame(diagnostic, second[index]));
}

function isSame(one: Diagnostic, other: Diagnostic): boolean {
  return (
    one.code === other.code &&
    one.severity === other.severity &&
    one.message === other.message &&
    isSameRange(one.range, other.range) &&
    one.codeDescription?.href === other.codeDescription?.href &&
    (one.data as DiagnosticData | undefined)?.fix === (other.data as DiagnosticData | undefined)?.fix &&
    isEachSame(one.relatedInformation, other.relatedInformation, isSamePlace) &&
    isEachSame(one.tags, other.tags, (first, second) => first === second)
  );
}

/** Compared on every keystroke, hundreds of them: nothing is made for it. */
function isEachSame<T>(first: readonly T[] | undefined, second: readonly T[] | undefined, same: (one: T, other: T) => boolean): boolean {
  if (first === undefined || second === undefined) return first === second;
  return first.length === second.length && first.every((one, index) => same(one, second[index]));
}

function isSamePlace(one: DiagnosticRelatedInformation, other: DiagnosticRelatedInformation): boolean {
  return one.message === other.message && one.location.uri === other.location.uri && isSameRange(one.location.range, other.location.range);
}

function isSameRange(one: Diagnostic['range'], other: Diagnostic['range']): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character && one.end.line === other.end.line && one.end.character === other.end.character;
}

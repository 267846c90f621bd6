import { DocumentDiagnosticReportKind, type CancellationToken, type DocumentDiagnosticParams, type DocumentDiagnosticReport, type ResponseError } from 'vscode-languageserver';
import type { Checks } from '../checking/checks';
import { runSafe } from '../runSafe';
import type { Server } from '../server';

/** `textDocument/diagnostic`: what the rules say of an open document. */
export function handleDiagnostic(
  server: Server,
  { checker, results }: Checks,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport | ResponseError<never>> {
  return runSafe<DocumentDiagnosticReport>(server, { method: 'textDocument/diagnostic', uri, token }, async () => {
    const checked = await checker.check(uri, token);
    return results.answer(uri, checked ? checker.diagnostics(checked) : [], previousResultId);
  }, { kind: DocumentDiagnosticReportKind.Full, items: [] });
}

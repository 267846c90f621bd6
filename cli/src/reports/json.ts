import type { ReportedFile } from './finding';

/** `{ files: [{ path, findings: [{ ruleId, severity, line, column, message, fixable }] }] }` */
export function jsonReport(files: readonly ReportedFile[]): string {
  const shown = files.map(({ path, findings }) => ({
    path,
    findings: findings.map(({ ruleId, severity, line, column, message, fixable }) => ({ ruleId, severity, line, column, message, fixable })),
  }));
  return `${JSON.stringify({ files: shown }, null, 2)}\n`;
}

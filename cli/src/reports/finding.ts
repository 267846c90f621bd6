import { findingMessage, PositionMap, safeFix, type DocumentModel, type Finding, type Severity } from '../../../core/src/index';
import type { Language } from '../language';

/** A finding as reports show it; lines and columns count from 1, columns in UTF-16 code units. */
export interface ReportedFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  /** `gongwen fix` mends it. */
  readonly fixable: boolean;
}

export interface ReportedFile {
  readonly path: string;
  readonly findings: readonly ReportedFinding[];
}

export function reported(path: string, model: DocumentModel, findings: readonly Finding[], language: Language): ReportedFile {
  const positions = new PositionMap(model.lines);
  return {
    path,
    findings: findings.map(finding => {
      const { start, end } = positions.range(finding.start, finding.end);
      return {
        ruleId: finding.active.rule.meta.id,
        severity: finding.severity,
        line: start.line + 1,
        column: start.character + 1,
        endLine: end.line + 1,
        endColumn: end.character + 1,
        message: findingMessage(finding, language),
        fixable: safeFix(finding) !== undefined,
      };
    }),
  };
}

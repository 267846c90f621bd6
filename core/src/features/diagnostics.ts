import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver-types';
import { PositionMap } from '../text/positions';
import type { ActiveRule } from '../rules/configuration';
import type { Finding } from '../rules/documentFindings';
import { findingMessage, relatedMessage } from '../rules/message';
import { SEVERITIES, type Bilingual, type Fix, type Severity } from '../rules/rule';
import type { FeatureContext } from './context';

export interface DiagnosticOptions {
  readonly language: keyof Bilingual;
  /** An editor drops what is over its limit without a word: the graver ones come through, and a last one counts the rest. */
  readonly limit: number;
  /** The address of a rule's page; undefined where the client can't open one. */
  readonly pageOf: ((finding: Finding) => string | undefined) | undefined;
  readonly relatedInformation: boolean;
}

/** Tells a client which diagnostics can be mended, without asking for each. */
export interface DiagnosticData {
  readonly fix: Fix['kind'];
}

export const DIAGNOSTIC_SOURCE = '公文';
/** Code of the line that counts what is not shown. */
export const MORE_CODE = 'summary/more';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** What the rules found, as an editor shows it. @param findings in document order */
export function diagnostics({ document, model }: FeatureContext, findings: readonly Finding[], options: DiagnosticOptions): Diagnostic[] {
  const positions = new PositionMap(model.lines);
  const shown = findings.length > options.limit ? gravest(findings, options.limit - 1) : findings;
  // The pages of a rule's findings are one.
  const pages = new Map<ActiveRule, string | undefined>();
  const pageOf = (finding: Finding): string | undefined => {
    if (!pages.has(finding.active)) pages.set(finding.active, options.pageOf?.(finding));
    return pages.get(finding.active);
  };
  const list = shown.map((finding): Diagnostic => {
    const { id, tags } = finding.active.rule.meta;
    const page = pageOf(finding);
    return {
      range: positions.range(finding.start, finding.end),
      severity: SEVERITY[finding.severity],
      code: id,
      ...(page === undefined ? {} : { codeDescription: { href: page } }),
      source: DIAGNOSTIC_SOURCE,
      message: findingMessage(finding, options.language),
      ...(tags && { tags: tags.map(tag => TAGS[tag]) }),
      ...(finding.related && options.relatedInformation
        ? { relatedInformation: finding.related.map(place => ({ location: { uri: document.uri, range: positions.range(place.start, place.end) }, message: relatedMessage(finding, place, options.language) })) }
        : {}),
      ...(finding.fixes?.[0] ? { data: { fix: finding.fixes[0].kind } satisfies DiagnosticData } : {}),
    };
  });
  if (shown.length < findings.length) list.push(moreDiagnostic(findings.length - shown.length, options.language));
  return list;
}

/** The gravest, in document order. */
function gravest(findings: readonly Finding[], count: number): readonly Finding[] {
  const kept = new Set<Finding>();
  for (const severity of SEVERITIES) {
    for (const finding of findings) {
      if (kept.size >= count) break;
      if (finding.severity === severity) kept.add(finding);
    }
  }
  return findings.filter(finding => kept.has(finding));
}

function moreDiagnostic(count: number, language: keyof Bilingual): Diagnostic {
  return {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    severity: DiagnosticSeverity.Information,
    code: MORE_CODE,
    source: DIAGNOSTIC_SOURCE,
    message: language === 'zh' ? `另有 ${count} 处未显示：先改正已显示的，或在设置中关闭暂时不看的规则。` : `${count} more are not shown: mend those shown first, or turn off rules you don't need now.`,
  };
}

import { rules, type Severity } from '../../../core/src/index';
import type { Language } from '../language';
import type { ReportedFile } from './finding';

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', information: 'note', hint: 'note' };

/** SARIF 2.1.0, for code scanning. */
export function sarifReport(files: readonly ReportedFile[], version: string, language: Language): string {
  const found = new Set(files.flatMap(({ findings }) => findings.map(({ ruleId }) => ruleId)));
  const known = rules.filter(({ meta }) => found.has(meta.id)).map(({ meta }) => ({ id: meta.id, name: meta.id, shortDescription: { text: meta.title[language] }, defaultConfiguration: { level: LEVEL[meta.severity] } }));
  // A unit's own rules say themselves in their messages.
  const own = [...found].filter(id => !known.some(rule => rule.id === id)).map(id => ({ id, name: id, shortDescription: { text: id }, defaultConfiguration: { level: 'warning' as const } }));
  const descriptors = [...known, ...own];
  const indexOf = new Map(descriptors.map(({ id }, index) => [id, index]));
  const results = files.flatMap(({ path, findings }) =>
    findings.map(({ ruleId, severity, line, column, endLine, endColumn, message }) => ({
      ruleId,
      ruleIndex: indexOf.get(ruleId)!,
      level: LEVEL[severity],
      message: { text: message },
      locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(path), uriBaseId: '%SRCROOT%' }, region: { startLine: line, startColumn: column, endLine, endColumn } } }],
    })),
  );
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'gongwen', version, informationUri: 'https://github.com/gongwen-writing/gongwen', rules: descriptors } }, columnKind: 'utf16CodeUnits', results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

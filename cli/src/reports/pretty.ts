import { styleText } from 'node:util';
import type { Severity } from '../../../core/src/index';
import type { Messages } from '../messages';
import type { ReportedFile } from './finding';

const COLOR: Readonly<Record<Severity, 'red' | 'yellow' | 'blue' | 'gray'>> = { error: 'red', warning: 'yellow', information: 'blue', hint: 'gray' };

/** Lines for people: path:line:column severity message rule. */
export function prettyFile({ path, findings }: ReportedFile, messages: Messages, hasColor: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) => (hasColor ? styleText(style, text, { validateStream: false }) : text);
  return findings
    .map(({ line, column, severity, message, ruleId }) => `${paint('bold', `${path}:${line}:${column}`)} ${paint(COLOR[severity], messages.severity[severity])} ${message} ${paint('gray', ruleId)}\n`)
    .join('');
}

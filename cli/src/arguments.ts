import { parseArgs } from 'node:util';
import { PROFILES, SEVERITIES, type Profile, type Severity } from '../../core/src/index';

export const COMMANDS = ['check', 'fix', 'format', 'clean', 'outline'] as const;
export type Command = (typeof COMMANDS)[number];
export const FORMATS = ['pretty', 'json', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

/** What one call is to do. */
export interface Task {
  readonly command: Command;
  readonly files: readonly string[];
  readonly format: Format;
  readonly profile: Profile | undefined;
  /** The mildest severity that makes the exit code 1. */
  readonly failOn: Severity;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** The name to show for what comes in by standard input. */
  readonly stdinName: string | undefined;
  /** Say what would change, write nothing. */
  readonly dryRun: boolean;
  readonly usesUnit: boolean;
  readonly color: boolean | undefined;
}

export type CommandLine = { readonly action: 'run'; readonly task: Task } | { readonly action: 'help' } | { readonly action: 'version' } | { readonly action: 'refuse'; readonly reason: RefusalReason; readonly value: string };
export type RefusalReason = 'command' | 'option' | 'value' | 'files' | 'format';

const OPTIONS = {
  format: { type: 'string' },
  profile: { type: 'string' },
  'fail-on': { type: 'string' },
  rule: { type: 'string', multiple: true },
  stdin: { type: 'boolean' },
  'stdin-filename': { type: 'string' },
  'dry-run': { type: 'boolean' },
  'no-unit': { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const PROFILE_NAMES: Readonly<Record<string, Profile | undefined>> = { 起草: 'draft', 校核: 'review', 发布前: 'release' };

/** @param args without the program itself */
export function readCommandLine(args: readonly string[]): CommandLine {
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (cause) {
    return { action: 'refuse', reason: 'option', value: cause instanceof Error ? (/'([^']+)'/.exec(cause.message)?.[1] ?? '') : '' };
  }
  const { values, positionals } = parsed;
  if (values.help === true) return { action: 'help' };
  if (values.version === true) return { action: 'version' };
  const [command, ...files] = positionals;
  if (command === undefined) return { action: 'help' };
  if (!isOneOf(COMMANDS, command)) return { action: 'refuse', reason: 'command', value: command };
  const format = values.format ?? 'pretty';
  if (!isOneOf(FORMATS, format)) return { action: 'refuse', reason: 'value', value: `--format ${format}` };
  if (format === 'sarif' && command !== 'check') return { action: 'refuse', reason: 'format', value: command };
  const asked = values.profile;
  const profile = asked === undefined || isOneOf(PROFILES, asked) ? asked : PROFILE_NAMES[asked];
  if (asked !== undefined && profile === undefined) return { action: 'refuse', reason: 'value', value: `--profile ${asked}` };
  const failOn = values['fail-on'] ?? 'warning';
  if (!isOneOf(SEVERITIES, failOn)) return { action: 'refuse', reason: 'value', value: `--fail-on ${failOn}` };
  const severities: Record<string, Severity | 'off'> = {};
  for (const setting of values.rule ?? []) {
    const [id, severity] = setting.split('=', 2);
    if (severity === undefined || !isOneOf([...SEVERITIES, 'off'] as const, severity)) return { action: 'refuse', reason: 'value', value: `--rule ${setting}` };
    severities[id] = severity;
  }
  const reads = values.stdin === true || values['stdin-filename'] !== undefined || files.includes('-');
  const named = files.filter(file => file !== '-');
  if ((named.length === 0) === !reads) return { action: 'refuse', reason: 'files', value: '' };
  return {
    action: 'run',
    task: {
      command,
      files: named,
      format,
      profile,
      failOn,
      severities,
      stdinName: reads ? (values['stdin-filename'] ?? '<stdin>') : undefined,
      dryRun: values['dry-run'] === true,
      usesUnit: values['no-unit'] !== true,
      color: values['no-color'] === true ? false : values.color,
    },
  };
}

function isOneOf<T extends string>(values: readonly T[], value: string): value is T {
  return (values as readonly string[]).includes(value);
}

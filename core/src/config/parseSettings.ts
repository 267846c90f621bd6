import { FORMAT_BLANK_LINES, FORMAT_INDENTS, FORMAT_SPACES, type FormatOptions } from '../formatting/options';
import { CONTINUE_NUMBERS, type ContinueNumbers } from '../model/continueNumbers';
import type { RuleSettings } from '../rules/configuration';
import { PROFILES, SEVERITIES } from '../rules/rule';
import { settingDefinitions, type SettingDefinition } from './settings';

export type DetectPlainText = 'auto' | 'always' | 'never';

/** The server's view of the settings for one document. */
export interface Settings {
  readonly markdownEnabled: boolean;
  readonly outlinePoints: boolean;
  readonly outlineParagraphs: boolean;
  readonly outlineMaxSymbols: number;
  /** Characters a minute. */
  readonly readingSpeed: number;
  readonly codeLensSections: boolean;
  readonly inlayHintsSections: boolean;
  readonly termsHighlight: boolean;
  readonly termsLinkAddresses: boolean;
  /** Paths as the user wrote them. */
  readonly termsFiles: readonly string[];
  /** In bytes. */
  readonly maxFileSize: number;
  readonly detectPlainText: DetectPlainText;
  readonly indexMaxFiles: number;
  readonly checkEnabled: boolean;
  readonly format: FormatOptions;
  readonly formatOnType: boolean;
  readonly continueNumbers: ContinueNumbers;
  readonly rules: RuleSettings;
  readonly unitName: string;
  readonly documentMark: string;
}

function lookUp(raw: unknown, key: string): unknown {
  let value: unknown = raw;
  for (const part of key.split('.').slice(1)) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string, unknown>)[part];
  }
  return value;
}

function readBoolean(raw: unknown, key: string, fallback: boolean): boolean {
  const value = lookUp(raw, key);
  return typeof value === 'boolean' ? value : fallback;
}

function readNumber(raw: unknown, key: string, fallback: number): number {
  const value = lookUp(raw, key);
  const definition: SettingDefinition | undefined = settingDefinitions.find(candidate => candidate.key === key);
  if (typeof value !== 'number' || !Number.isFinite(value)) return fallback;
  return Math.min(Math.max(value, definition?.minimum ?? -Infinity), definition?.maximum ?? Infinity);
}

function readDetectPlainText(raw: unknown): DetectPlainText {
  const value = lookUp(raw, 'gongwen.detectPlainText');
  return value === 'always' || value === 'never' ? value : 'auto';
}

function readRules(raw: unknown): RuleSettings {
  const profile = lookUp(raw, 'gongwen.check.profile');
  return {
    profile: isOneOf(PROFILES, profile) ? profile : defaultOf('gongwen.check.profile'),
    severities: readEntries(raw, 'gongwen.check.severity', value => isOneOf([...SEVERITIES, 'off'] as const, value)),
    options: readEntries(raw, 'gongwen.check.options', value => typeof value === 'object' && value !== null),
  };
}

/** The entries of an object that make sense; the others are as if they weren't there. */
function readEntries<T>(raw: unknown, key: string, isSound: (value: unknown) => boolean): Readonly<Record<string, T>> {
  const value = lookUp(raw, key);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => isSound(entry)));
}

function isOneOf<T extends string>(values: readonly T[], value: unknown): value is T {
  return (values as readonly unknown[]).includes(value);
}

function readTexts(raw: unknown, key: string): readonly string[] {
  const value = lookUp(raw, key);
  return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
}

function readLine(raw: unknown, key: string): string {
  const value = lookUp(raw, key);
  return typeof value === 'string' ? value.replace(/[\r\n]+/g, '').trim() : '';
}

function readChoice<T extends string>(raw: unknown, key: (typeof settingDefinitions)[number]['key'], choices: readonly T[]): T {
  const value = lookUp(raw, key);
  return isOneOf(choices, value) ? value : defaultOf<T>(key);
}

function defaultOf<T>(key: (typeof settingDefinitions)[number]['key']): T {
  return (settingDefinitions as readonly SettingDefinition[]).find(definition => definition.key === key)!.default as T;
}

/**
 * Reads the `gongwen` section as an editor hands it over.
 * @param raw anything: a wrong type or a missing value gives the default, a number out of bounds the bound.
 */
export function parseSettings(raw: unknown): Settings {
  return {
    markdownEnabled: readBoolean(raw, 'gongwen.markdown.enabled', defaultOf('gongwen.markdown.enabled')),
    outlinePoints: readBoolean(raw, 'gongwen.outline.points', defaultOf('gongwen.outline.points')),
    outlineParagraphs: readBoolean(raw, 'gongwen.outline.paragraphs', defaultOf('gongwen.outline.paragraphs')),
    outlineMaxSymbols: Math.trunc(readNumber(raw, 'gongwen.outline.maxSymbols', defaultOf('gongwen.outline.maxSymbols'))),
    readingSpeed: readNumber(raw, 'gongwen.readingSpeed', defaultOf('gongwen.readingSpeed')),
    codeLensSections: readBoolean(raw, 'gongwen.codeLens.sections', defaultOf('gongwen.codeLens.sections')),
    inlayHintsSections: readBoolean(raw, 'gongwen.inlayHints.sections', defaultOf('gongwen.inlayHints.sections')),
    termsHighlight: readBoolean(raw, 'gongwen.terms.highlight', defaultOf('gongwen.terms.highlight')),
    termsLinkAddresses: readBoolean(raw, 'gongwen.terms.linkAddresses', defaultOf('gongwen.terms.linkAddresses')),
    termsFiles: readTexts(raw, 'gongwen.terms.files'),
    maxFileSize: readNumber(raw, 'gongwen.maxFileSize', defaultOf('gongwen.maxFileSize')) * 1024 * 1024,
    detectPlainText: readDetectPlainText(raw),
    checkEnabled: readBoolean(raw, 'gongwen.check.enabled', defaultOf('gongwen.check.enabled')),
    rules: readRules(raw),
    format: {
      punctuation: readBoolean(raw, 'gongwen.format.punctuation', defaultOf('gongwen.format.punctuation')),
      numbers: readBoolean(raw, 'gongwen.format.numbers', defaultOf('gongwen.format.numbers')),
      spaces: readChoice(raw, 'gongwen.format.spaces', FORMAT_SPACES),
      indent: readChoice(raw, 'gongwen.format.indent', FORMAT_INDENTS),
      blankLines: readChoice(raw, 'gongwen.format.blankLines', FORMAT_BLANK_LINES),
    },
    formatOnType: readBoolean(raw, 'gongwen.format.onType', defaultOf('gongwen.format.onType')),
    unitName: readLine(raw, 'gongwen.unit.name'),
    documentMark: readLine(raw, 'gongwen.unit.documentMark'),
    continueNumbers: readChoice(raw, 'gongwen.editing.continueNumbers', CONTINUE_NUMBERS),
    indexMaxFiles: Math.trunc(readNumber(raw, 'gongwen.index.maxFiles', defaultOf('gongwen.index.maxFiles'))),
  };
}

export const defaultSettings: Settings = parseSettings(undefined);

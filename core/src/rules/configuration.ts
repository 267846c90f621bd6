import { PROFILES, type Profile, type Rule, type RuleId, type RuleOptions, type Severity } from './rule';

/** What the user's settings say of rules. */
export interface RuleSettings {
  readonly profile: Profile;
  /** By rule id; a rule that isn't named follows the profile. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly options: Readonly<Record<string, RuleOptions>>;
}

/** A rule that runs, and how. */
export interface ActiveRule {
  readonly rule: Rule;
  /** What the user set, for all its findings; undefined: the rule's own. */
  readonly severity: Severity | undefined;
  readonly options: RuleOptions;
}

/**
 * The rules that run under these settings, in the order given.
 * @param ignored ids of rules that are off for the document at hand
 */
export function activeRules(rules: readonly Rule[], settings: RuleSettings, ignored: ReadonlySet<string> = new Set()): ActiveRule[] {
  const active: ActiveRule[] = [];
  for (const rule of rules) {
    const { id, profile } = rule.meta;
    const wanted = settings.severities[id];
    if (wanted === 'off' || ignored.has(id)) continue;
    if (wanted === undefined && (profile === 'off' || PROFILES.indexOf(profile) > PROFILES.indexOf(settings.profile))) continue;
    active.push({ rule, severity: wanted, options: optionsOf(rule, settings.options[id]) });
  }
  return active;
}

/** Every option of the rule: as the user set it where that makes sense, else its default. */
export function optionsOf({ meta }: Rule, given: RuleOptions = {}): RuleOptions {
  const options: Record<string, boolean | number | string> = {};
  for (const option of meta.options ?? []) {
    const value = given[option.name];
    if (option.type === 'integer' && typeof value === 'number' && Number.isFinite(value)) {
      options[option.name] = Math.min(Math.max(Math.trunc(value), option.minimum ?? -Infinity), option.maximum ?? Infinity);
    } else if (option.type !== 'integer' && typeof value === option.type && (option.values === undefined || option.values.includes(String(value)))) {
      options[option.name] = value!;
    } else {
      options[option.name] = option.default;
    }
  }
  return options;
}

export function isRuleId(rules: readonly Rule[], id: string): id is RuleId {
  return rules.some(rule => rule.meta.id === id);
}

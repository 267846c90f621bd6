import rulesSchema from '../../../../data/schema/rules.schema.json';
import { SchemaCheck } from '../../terms/schemaCheck';
import { shown } from '../../terms/termFileYaml';
import type { SourceSpan } from '../../text/span';
import type { Rule } from '../rule';
import { readListFile, type FileProblem, type ListItem } from './listFile';
import { PatternError, type LinearPattern, type PatternEngine } from './patterns';
import { PEOPLE_RULES, peopleRules, type PersonData } from './peopleRules';
import { unitRule, type UnitRuleData } from './unitRule';

export interface RulesFileReading {
  /** What can be used: without the rules that have a problem. */
  readonly rules: readonly Rule[];
  /** Rule id (`unit/…`) → where it stands in the file. */
  readonly places: ReadonlyMap<string, SourceSpan>;
  readonly problems: readonly FileProblem[];
  /** False where the workspace is not trusted and nothing of the file is used. */
  readonly isRun: boolean;
}

const MOST_RULES = 500;
const MOST_PEOPLE = 500;

let check: SchemaCheck | undefined;

/** Reads a unit's own rules, `.gongwen/rules.yaml`. Total: of any text the sound part is given, and what is wrong with the rest. */
export function readRulesFile(text: string, engine: PatternEngine): RulesFileReading {
  check ??= new SchemaCheck(rulesSchema);
  const file = readListFile(text, check);
  const places = new Map<string, SourceSpan>();
  const rules: Rule[] = [];
  for (const item of file.items<UnitRuleData>('rules', 'rule', MOST_RULES)) {
    const pattern = soundRule(item, places, engine);
    if (pattern === false) continue;
    rules.push(unitRule(item.value, pattern));
    places.set(`unit/${item.value.id}`, item.span);
  }
  const people = file.items<PersonData>('people', 'person', MOST_PEOPLE);
  const known = new Set<string>();
  const sound = people.filter(({ value: { name }, complain }) => {
    if (!known.has(name)) return known.add(name);
    complain(['name'], [`“${shown(name)}”在名单里已经有了，这一条不起作用。请合成一条。`, `“${shown(name)}” is already in the list; this entry has no effect. Make them one.`], 'warning');
    return false;
  });
  for (const { value, complain } of sound) {
    for (const [index, form] of (value.wrongForms ?? []).entries()) {
      if (known.has(form)) complain(['wrongForms', index], [`“${shown(form)}”是名单里的正确姓名，不能当作误写。请删去。`, `“${shown(form)}” is a right name of the list and no wrong form. Delete it.`]);
    }
  }
  rules.push(...peopleRules(sound.map(({ value }) => value)));
  for (const id of PEOPLE_RULES) if (sound[0]) places.set(`unit/${id}`, sound[0].span);
  return { rules, places, problems: file.problems.sorted(), isRun: true };
}

/** What a schema can't say. @returns the pattern, if the rule has one; false where something is wrong */
function soundRule({ value: { id, pattern, words }, complain }: ListItem<UnitRuleData>, places: ReadonlyMap<string, SourceSpan>, engine: PatternEngine): LinearPattern | undefined | false {
  if (places.has(`unit/${id}`) || (PEOPLE_RULES as readonly string[]).includes(id)) {
    complain(['id'], [`编号“${shown(id)}”已经用过了，这一条不起作用。请换一个。`, `The id “${shown(id)}” is taken; this rule has no effect. Choose another.`]);
    return false;
  }
  if ((pattern === undefined) === (words === undefined)) {
    complain(['id'], ['pattern 和 words 要写一个，也只写一个。改好之前，这一条不起作用。', 'Write either pattern or words, and only one of them. Until then this rule has no effect.']);
    return false;
  }
  if (pattern === undefined) return undefined;
  try {
    return engine.compile(pattern);
  } catch (cause) {
    const why = cause instanceof PatternError ? cause.message : '';
    complain(['pattern'], [`${CAUSES.find(([part]) => why.includes(part))?.[1] ?? '正则表达式写得不对'}，这一条不起作用。按 RE2 的写法改正。`, `The regular expression is not usable (${shown(why)}); this rule has no effect. Write it as RE2 has it.`]);
    return false;
  }
}

/** What the engine says → what we say. */
const CAUSES: readonly (readonly [string, string])[] = [
  ['too large', '正则表达式太大（重复的次数太多）'],
  ['matches nothing at all', '正则表达式连空文字也算找到'],
  ['missing closing )', '正则表达式少了右括号“)”'],
  ['unexpected )', '正则表达式多了右括号“)”'],
  ['missing closing ]', '正则表达式少了右方括号“]”'],
  ['invalid repeat count', '正则表达式的重复次数太大'],
  ['missing argument to repetition', '正则表达式的 *、+、? 或 {} 前面没有内容'],
  ['invalid escape', '正则表达式里的反斜杠用法不对（没有反向引用）'],
  ['invalid or unsupported Perl syntax', '正则表达式用了不支持的写法（如环视 (?=…)、(?<!…)）'],
];

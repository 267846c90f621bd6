// From core/src/config/settings.ts: the manifest's `contributes.configuration`, its texts in both languages, docs/settings.md.
import { loadRules } from './rules.mjs';

/** @typedef {import('../../core/src/config/settings').SettingDefinition} SettingDefinition */

const SOURCE = 'core/src/config/settings.ts';
const DOCUMENT = 'docs/settings.md';
/** Every text under this prefix is generated; the others in the .nls files are written by hand. */
const PREFIX = 'config.';

/** @param {string} key */
const textKey = key => `${PREFIX}${key}`;
/** @param {string} key @param {string} value */
const valueKey = (key, value) => `${PREFIX}${key}.${value}`;
/** Blanks that can't be told apart by eye stay escaped. @param {unknown} value */
const print = value => `${JSON.stringify(value, undefined, 2).replace(/[\u00a0\u2000-\u200f\u3000\ufeff]/g, blank => `\\u${blank.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
/** @param {string} text */
const cell = text => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/**
 * The groups that the settings editor shows, in its order. A setting belongs to the first whose prefix begins its name behind `gongwen.`; the last has what nobody claims.
 * @type {readonly { id: string, prefixes: readonly string[], zh: string, en: string }[]}
 */
const SECTIONS = [
  { id: 'recognition', prefixes: ['detectPlainText', 'markdown.', 'maxFileSize'], zh: '文稿识别', en: 'Recognition' },
  { id: 'outline', prefixes: ['outline.', 'readingSpeed'], zh: '大纲', en: 'Outline' },
  { id: 'terms', prefixes: ['terms.', 'index.'], zh: '术语', en: 'Terms' },
  { id: 'check', prefixes: ['check.'], zh: '检查', en: 'Checks' },
  { id: 'format', prefixes: ['format.'], zh: '格式', en: 'Formatting' },
  { id: 'cleaning', prefixes: ['clean.', 'paste.'], zh: '清洗和粘贴', en: 'Cleaning and Pasting' },
  { id: 'drafting', prefixes: [''], zh: '起草', en: 'Drafting' },
];

/** @param {SettingDefinition} definition */
const sectionOf = ({ key }) => SECTIONS.find(({ prefixes }) => prefixes.some(prefix => key.startsWith(`gongwen.${prefix}`)))?.id;
/** @param {readonly SettingDefinition[]} definitions each group with its settings; none without any */
const grouped = definitions => SECTIONS.map(section => ({ section, settings: definitions.filter(definition => sectionOf(definition) === section.id) })).filter(({ settings }) => settings.length > 0);
/** @param {string} id */
const sectionKey = id => `${PREFIX}section.${id}`;

/** @typedef {import('../../core/src/rules/rule').RuleMeta} RuleMeta */

/**
 * What a setting by rule may hold for each rule.
 * @param {'severity' | 'options'} byRule @param {readonly RuleMeta[]} metas
 */
function ruleProperties(byRule, metas) {
  if (byRule === 'severity') {
    return Object.fromEntries(metas.map(({ id }) => [id, { type: 'string', enum: ['error', 'warning', 'information', 'hint', 'off'], description: `%${ruleKey(id)}%` }]));
  }
  return Object.fromEntries(
    metas.filter(({ options }) => options?.length).map(({ id, options = [] }) => [
      id,
      {
        type: 'object',
        additionalProperties: false,
        description: `%${ruleKey(id)}%`,
        properties: Object.fromEntries(
          options.map(option => [
            option.name,
            {
              type: option.type,
              default: option.default,
              ...(option.minimum === undefined ? {} : { minimum: option.minimum }),
              ...(option.maximum === undefined ? {} : { maximum: option.maximum }),
              ...(option.values === undefined ? {} : { enum: option.values }),
              description: `%${ruleKey(id)}.${option.name}%`,
            },
          ]),
        ),
      },
    ]),
  );
}

/** @param {string} id */
const ruleKey = id => `${PREFIX}rule.${id.replace('/', '.')}`;

/** @param {SettingDefinition} definition @param {readonly RuleMeta[]} metas */
function property({ key, type, default: value, minimum, maximum, values, scope, byRule }, metas) {
  return {
    type,
    ...(byRule === undefined ? {} : { properties: ruleProperties(byRule, metas), additionalProperties: false }),
    ...(type === 'array' ? { items: { type: 'string' } } : {}),
    default: value,
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(values === undefined ? {} : { enum: values.map(choice => choice.value), enumDescriptions: values.map(choice => `%${valueKey(key, choice.value)}%`) }),
    scope,
    description: `%${textKey(key)}%`,
  };
}

/**
 * @param {readonly SettingDefinition[]} definitions
 * @param {readonly RuleMeta[]} metas
 * @param {'zh' | 'en'} language
 * @returns {Record<string, string>}
 */
function texts(definitions, metas, language) {
  const entries = definitions.flatMap(definition => [
    [textKey(definition.key), definition[language]],
    ...(definition.values ?? []).map(choice => [valueKey(definition.key, choice.value), choice[language]]),
  ]);
  const ofRules = metas.flatMap(({ id, title, options = [] }) => [[ruleKey(id), title[language]], ...options.map(option => [`${ruleKey(id)}.${option.name}`, option[language]])]);
  const sections = grouped(definitions).map(({ section }) => [sectionKey(section.id), section[language]]);
  return Object.fromEntries([...sections, ...entries, ...ofRules]);
}

const SCOPES = { resource: '可按文件夹分别设置（resource）', window: '整个窗口（window）', machine: '只在用户设置中，工作区不能改（machine）' };

/** @param {readonly SettingDefinition[]} definitions */
function page(definitions) {
  const sections = grouped(definitions).flatMap(({ section, settings }) => [`## ${section.zh}`, '', section.en, '', ...settings.flatMap(described)]);
  return ['# 设置', '', `<!-- 由 tools/generate.mjs 根据 ${SOURCE} 生成，请勿手改。 -->`, '', ...sections].join('\n').trimEnd() + '\n';
}

/** @param {SettingDefinition} definition */
function described({ key, type, default: value, minimum, maximum, values, scope, zh, en }) {
  const bounds = [minimum === undefined ? '' : `最小 ${String(minimum)}`, maximum === undefined ? '' : `最大 ${String(maximum)}`].filter(Boolean);
  return [
    `### \`${key}\``,
    '',
    zh,
    '',
    en,
    '',
    `- 类型：${type === 'array' ? 'array（字符串）' : type === 'object' ? 'object（按规则，见 [规则](rules/README.md)）' : type}${bounds.length > 0 ? `（${bounds.join('，')}）` : ''}`,
    `- 默认值：\`${JSON.stringify(value)}\``,
    `- 作用范围：${SCOPES[scope]}`,
    '',
    ...(values === undefined ? [] : ['| 取值 | 说明 | |', '| --- | --- | --- |', ...values.map(choice => `| \`${choice.value}\` | ${cell(choice.zh)} | ${cell(choice.en)} |`), '']),
  ];
}

/** @type {import('../generate.mjs').Generator} */
export async function generateSettings(workbench) {
  const { read, put, load } = workbench;
  /** @type {{ settingDefinitions: readonly SettingDefinition[] }} */
  const { settingDefinitions } = await load(SOURCE);
  const metas = (await loadRules(workbench)).map(({ rule }) => rule.meta);

  const manifest = JSON.parse(read('package.json'));
  manifest.contributes.configuration = grouped(settingDefinitions).map(({ section, settings }, order) => ({
    id: `gongwen.${section.id}`,
    title: `%${sectionKey(section.id)}%`,
    order: order + 1,
    properties: Object.fromEntries(settings.map(definition => [definition.key, property(definition, metas)])),
  }));
  put('package.json', print(manifest));

  for (const [path, language] of /** @type {const} */ ([['package.nls.json', 'en'], ['package.nls.zh-cn.json', 'zh']])) {
    const written = Object.entries(JSON.parse(read(path) || '{}')).filter(([key]) => !key.startsWith(PREFIX));
    put(path, print({ ...Object.fromEntries(written), ...texts(settingDefinitions, metas, language) }));
  }

  put(DOCUMENT, page(settingDefinitions));
}

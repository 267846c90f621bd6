// A skeleton for a new rule. Usage: npm run new-rule -- <category>/<name>
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CATEGORIES } from './generate/rules.mjs';
import { say } from './say.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [id = ''] = process.argv.slice(2);
const [category = '', name = ''] = id.split('/');
const path = join(root, 'core', 'src', 'rules', category, `${name}.ts`);

if (!(category in CATEGORIES) || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  say(`写法：npm run new-rule -- ${Object.keys(CATEGORIES).join('|')}/名称（小写字母和连字符）`, `Usage: npm run new-rule -- ${Object.keys(CATEGORIES).join('|')}/name-in-kebab-case`);
  process.exitCode = 2;
} else if (existsSync(path)) {
  say(`已经有 ${id} 了。`, `${id} exists already.`);
  process.exitCode = 1;
} else {
  writeFileSync(
    path,
    `import type { ParagraphRule, RulePage } from '../rule';

/** 中文名称 */
export const rule: ParagraphRule = {
  meta: {
    id: '${id}',
    title: { zh: '', en: '' },
    severity: 'warning',
    profile: 'review',
    clauses: [],
    messages: { found: { zh: '', en: '' } },
  },
  scope: 'paragraph',
  check({ text }, report) {
    for (const match of text.matchAll(WRONG)) {
      report({ start: match.index, end: match.index + match[0].length, message: 'found' });
    }
  },
};

const WRONG = /错/g;

export const page: RulePage = {
  about: { zh: '', en: '' },
  bad: [{ text: '[|错|]' }],
  good: [{ text: '对' }],
};
`,
  );
  say(`写了 ${id}；填好后运行 npm run generate。`, `Wrote ${id}; fill it in, then run npm run generate.`);
}

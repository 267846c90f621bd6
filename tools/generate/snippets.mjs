// From data/templates/: the snippets that VS Code offers by itself.
import { readTemplates, templateCore } from '../data/templates.mjs';

/** What the groups of pieces are called. @type {Record<import('../../core/src/templates/templateData').PieceGroup, string>} */
const GROUPS = { opening: '开头', transition: '过渡', closing: '结尾', attachment: '附件说明', signature: '落款', number: '文号', copies: '抄送', agenda: '会议议程', headings: '三段式标题', paragraph: '语句段落' };

/** @type {import('../generate.mjs').Generator} */
export async function generateSnippets({ put }) {
  const { textMateSnippet, readBody } = await templateCore();
  const { data: { skeletons, pieces } } = await readTemplates();
  const body = (/** @type {string} */ text) => textMateSnippet(readBody(text)).split('\n');
  const snippets = [
    ...skeletons.map(({ name, kind, typed, description, basis, body: text }) => [name, { isFileTemplate: true, prefix: typed, description: [`${kind}：${description ?? name}`, basis].filter(Boolean).join('。'), body: body(text) }]),
    ...pieces.map(({ name, group, typed, body: text }) => [name, { prefix: typed, description: GROUPS[group], body: body(text) }]),
  ];
  // Blanks that can't be told apart by eye stay escaped.
  put('snippets/gongwen.json', `${JSON.stringify(Object.fromEntries(snippets), undefined, 1).replace(/\u3000/g, '\\u3000')}\n`);
}

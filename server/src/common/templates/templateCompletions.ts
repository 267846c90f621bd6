import type { CompletionItem, Position } from 'vscode-languageserver';
import { documentKind, sectionCompletion, templateCompletion, type OfferedTemplate, type TermContext } from '../../../../core/src/index';
import type { Server } from '../server';
import { typedFor, valuesFor } from './registerTemplates';
import type { StoredTemplate } from './templateStore';

/** What the groups of pieces are called. */
const GROUPS = {
  zh: { opening: '开头', transition: '过渡', closing: '结尾', attachment: '附件说明', signature: '落款', number: '文号', copies: '抄送', agenda: '会议议程', headings: '三段式标题', paragraph: '语句段落' },
  en: { opening: 'opening', transition: 'transition', closing: 'closing', attachment: 'attachments', signature: 'signature', number: 'document number', copies: 'copies', agenda: 'agenda', headings: 'parallel headings', paragraph: 'sentences' },
} as const;

/** What templates have to offer at a place: the next section, a unit's templates, and, where the client hasn't them itself, the built-in ones. */
export async function templateCompletions(server: Server, context: TermContext, position: Position): Promise<CompletionItem[]> {
  const { client, templates } = server;
  const kind = documentKind(context.model);
  const usual = kind === undefined ? [] : await templates.sections(kind);
  const skeleton = (template: StoredTemplate): OfferedTemplate => ({ name: template.head.name, detail: template.kind, typed: typedFor(server, template), body: template.body });
  const offered = [
    ...templates.unit.map(skeleton),
    ...(client.hasSnippets ? [] : [...(await templates.pieces()).map(piece => ({ ...piece, detail: GROUPS[client.presentation.language][piece.group] })), ...(await templates.skeletons()).map(skeleton)]),
  ];
  return [...sectionCompletion(context, position, usual), ...templateCompletion(context, position, offered, valuesFor(server, context.settings), client.expandsSnippets)];
}

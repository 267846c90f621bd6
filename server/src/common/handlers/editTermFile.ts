import type { CancellationToken, ResponseError } from 'vscode-languageserver';
import { editTermFile, type TermFileAddition } from '../../../../core/src/index';
import { EDIT_TERM_FILE_METHOD, type EditTermFileParams, type EditTermFileResult } from '../../../../protocol/src/index';
import { runSafe } from '../runSafe';
import type { Server } from '../server';

const NOTHING: EditTermFileResult = { kind: 'refused', message: '' };

/** `gongwen/editTermFile`: a unit's term file with a term or a phrase added. The client reads and writes the file. */
export function handleEditTermFile(server: Server, { text, add }: EditTermFileParams, token: CancellationToken): Promise<EditTermFileResult | ResponseError<void>> {
  return runSafe<EditTermFileResult>(server, { method: EDIT_TERM_FILE_METHOD, uri: '', token }, () => Promise.resolve(edit(server, text, add)), NOTHING);
}

function edit(server: Server, text: unknown, add: unknown): EditTermFileResult {
  const addition = typeof text === 'string' ? additionOf(add) : undefined;
  if (!addition) return NOTHING;
  const result = editTermFile(String(text), addition);
  const { language } = server.client.presentation;
  switch (result.kind) {
    case 'changed':
      return result;
    case 'present':
      return { kind: 'present', offset: result.span.start, added: result.added };
    case 'broken':
      return { kind: 'refused', message: result.problem[language], offset: result.problem.span.start };
    case 'unsuitable':
      return { kind: 'refused', message: result[language] };
  }
}

function additionOf(add: unknown): TermFileAddition | undefined {
  const { term, phrase } = (typeof add === 'object' && add !== null ? add : {}) as { readonly term?: unknown; readonly phrase?: unknown };
  return typeof term === 'string' ? { term } : typeof phrase === 'string' ? { phrase } : undefined;
}

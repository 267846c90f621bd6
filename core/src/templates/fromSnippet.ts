import { CLOCK } from './snippet';
import { fieldWithoutDefault, type TemplateBody, type TemplateField, type TemplatePart } from './template';

const STOP = /\$(?:(0)$|\{(\d+)(?:\}|:|\|))/y;

/**
 * Undoes `textMateSnippet`: so that the text of the built-in templates is shipped once, in the snippets.
 * @param names of the fields, which a snippet only counts
 */
export function bodyFromSnippet(snippet: string, names: readonly string[]): TemplateBody {
  const parts: TemplatePart[] = [];
  const fields: TemplateField[] = [];
  let text = '';
  let at = 0;
  const unescaped = (ends: string, escapable: string): string => {
    let found = '';
    for (; at < snippet.length && !ends.includes(snippet[at]!); at++) {
      if (snippet[at] === '\\' && escapable.includes(snippet[at + 1] ?? ' ')) at++;
      found += snippet[at] ?? '';
    }
    return found;
  };
  while (at < snippet.length) {
    text += unescaped('$', '\\$}');
    STOP.lastIndex = at;
    const match = STOP.exec(snippet);
    if (!match) {
      text += snippet[at++] ?? '';
      continue;
    }
    at = STOP.lastIndex;
    const name = names[Number(match[2]) - 1];
    if (name === undefined) continue;
    const opening = match[0].at(-1);
    if (opening === ':') {
      const clock = CLOCK[name];
      if (clock !== undefined && snippet.startsWith(clock, at)) {
        at += clock.length;
        fields.push(fieldWithoutDefault(name));
      } else {
        fields.push({ name, default: unescaped('}', '\\$}') });
      }
      at++;
    } else if (opening === '|') {
      const choices: string[] = [];
      do choices.push(unescaped(',|', '\\,|'));
      while (snippet[at++] === ',');
      at++;
      fields.push({ name, default: choices[0]!, choices });
    }
    if (text !== '') parts.push(text);
    text = '';
    parts.push({ field: name });
  }
  return { parts: text === '' ? parts : [...parts, text], fields };
}

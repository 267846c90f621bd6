import assert from 'node:assert/strict';

/** A tab stop as an editor would find it. */
export interface TabStop {
  readonly number: number;
  readonly text: string;
  readonly choices?: readonly string[];
}

/** Expands LSP snippet syntax as an editor does, defaults taken: its grammar, not the way it was written. */
export function expandSnippet(snippet: string): { readonly text: string; readonly stops: readonly TabStop[] } {
  const stops = new Map<number, TabStop>();
  const places: (string | number)[] = [];
  let at = 0;
  const unescaped = (ends: string, escapable: string): string => {
    let text = '';
    for (; at < snippet.length && !ends.includes(snippet[at]); at++) {
      if (snippet[at] === '\\' && escapable.includes(snippet[at + 1] ?? ' ')) at++;
      text += snippet[at];
    }
    return text;
  };
  while (at < snippet.length) {
    places.push(unescaped('$', '\\$}'));
    if (at >= snippet.length) break;
    const match = /^\$(?:(\d+)|\{(\d+)(?:\}|(:|\|)))/.exec(snippet.slice(at));
    assert.ok(match, `no tab stop at ${snippet.slice(at, at + 20)}`);
    at += match[0].length;
    const number = Number(match[1] ?? match[2]);
    if (match[3] === ':') {
      stops.set(number, { number, text: unescaped('}', '\\$}') });
      at++;
    } else if (match[3] === '|') {
      const choices: string[] = [];
      do {
        choices.push(unescaped(',|', '\\,|'));
      } while (snippet[at++] === ',');
      assert.equal(snippet[at++], '}');
      stops.set(number, { number, text: choices[0], choices });
    }
    places.push(number);
  }
  return { text: places.map(place => (typeof place === 'string' ? place : (stops.get(place)?.text ?? ''))).join(''), stops: [...stops.values()] };
}

/** How an explanation is shown. */
export interface Presentation {
  readonly language: 'zh' | 'en';
  /** Markdown; plain text for a client that has none. */
  readonly markdown: boolean;
  /** The commands that explanations link to; undefined for a client that runs none or shows no Markdown. */
  readonly commands: LinkCommands | undefined;
}

/** Names of the client's commands, each with one string argument. */
export interface LinkCommands {
  readonly openEntry: string;
  readonly insertText: string;
  readonly copyText: string;
}

export interface Link {
  readonly text: string;
  readonly command: keyof LinkCommands;
  readonly argument: string;
}

/**
 * Writes one explanation, in Markdown or as plain text. Every text is escaped here, and nowhere else: what comes from a
 * document or a term file can't become a link or a picture.
 */
export class ExplanationWriter {
  readonly #presentation: Presentation;
  readonly #parts: string[] = [];

  constructor(presentation: Presentation) {
    this.#presentation = presentation;
  }

  get language(): 'zh' | 'en' {
    return this.#presentation.language;
  }

  /** The name of what is explained, with what it is. */
  title(text: string, kind: string): this {
    return this.#add(this.#presentation.markdown ? `**${escaped(text)}** · ${escaped(kind)}` : `${text}（${kind}）`);
  }

  heading(text: string): this {
    return this.#add(this.#presentation.markdown ? `**${escaped(text)}**` : text);
  }

  paragraph(text: string): this {
    return this.#add(this.#text(text));
  }

  /** Several short facts, one below the other: label, then text. Those without text are left out. */
  facts(facts: readonly (readonly [label: string, text: string | undefined])[]): this {
    const lines = facts.flatMap(([label, text]) => (text === undefined || text === '' ? [] : [this.#labelled(label, this.#text(text))]));
    // Two blanks at a line's end keep the break in Markdown.
    return lines.length === 0 ? this : this.#add(lines.join(this.#presentation.markdown ? '  \n' : '\n'));
  }

  list(items: readonly string[]): this {
    return this.#add(items.map((item, index) => `${index + 1}. ${this.#text(item)}`).join('\n'));
  }

  bullets(items: readonly string[]): this {
    return items.length === 0 ? this : this.#add(items.map(item => `- ${this.#text(item)}`).join('\n'));
  }

  /** @param rows each a text with the links behind it; without commands the texts alone */
  links(label: string, rows: readonly { readonly text?: string; readonly links: readonly Link[] }[]): this {
    if (rows.length === 0) return this;
    const shown = rows.map(({ text, links }) => {
      const words = text === undefined ? [] : [this.#text(text)];
      return [...words, ...this.#linksOf(links, text === undefined)].join(' ');
    });
    return this.#add(this.#labelled(label, shown.join(this.language === 'zh' ? '；' : '; ')));
  }

  toString(): string {
    return this.#parts.join('\n\n');
  }

  #linksOf(links: readonly Link[], textWithoutCommands: boolean): string[] {
    const { commands } = this.#presentation;
    if (commands === undefined) return textWithoutCommands ? links.map(link => this.#text(link.text)) : [];
    return links.map(({ text, command, argument }) => `[${escaped(text)}](command:${commands[command]}?${encodeURIComponent(JSON.stringify([argument]))})`);
  }

  #labelled(label: string, written: string): string {
    const colon = this.language === 'zh' ? '：' : ': ';
    return this.#presentation.markdown ? `*${escaped(label)}*${colon}${written}` : `${label}${colon}${written}`;
  }

  #text(text: string): string {
    return this.#presentation.markdown ? escaped(text) : text;
  }

  #add(part: string): this {
    this.#parts.push(part);
    return this;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
}

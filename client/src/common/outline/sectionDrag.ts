import * as vscode from 'vscode';
import type { OutlineEdits } from './outlineEdits';
import { plain } from '../plainEdits';
import type { OutlineSource } from './outlineSource';
import { dropPlace, type Section } from './sections';

/** What the editor calls the rows of our view that are dragged. */
const MIME = 'application/vnd.code.tree.gongwen.outline';

/** Sections are dragged to another place: onto one of a higher level, into it; onto another, to its place; below all, to the end. */
export class SectionDrag implements vscode.TreeDragAndDropController<Section> {
  readonly dragMimeTypes = [MIME];
  readonly dropMimeTypes = [MIME];
  readonly #source: OutlineSource;
  readonly #edits: OutlineEdits;

  constructor(source: OutlineSource, edits: OutlineEdits) {
    this.#source = source;
    this.#edits = edits;
  }

  handleDrag([section]: readonly Section[], data: vscode.DataTransfer): void {
    const { document } = this.#source;
    if (section && document && section.node.kind !== 'part') data.set(MIME, new vscode.DataTransferItem(section.id));
  }

  async handleDrop(target: Section | undefined, data: vscode.DataTransfer): Promise<void> {
    const id: unknown = data.get(MIME)?.value;
    // Both as they are now: the text may have changed since they were drawn.
    const dragged = typeof id === 'string' ? await this.#source.find(id) : undefined;
    const { document, sections } = this.#source;
    const onto = target ? await this.#source.find(target.id) : sections.findLast(({ node }) => node.kind !== 'part');
    if (!document || !dragged || !onto) return;
    const place = target ? dropPlace(dragged, onto) : onto.id === dragged.id ? undefined : 'after';
    if (place) await this.#edits.restructure(document, 'move', dragged.node.selectionRange.start, { position: plain(onto.node.selectionRange.start), place });
  }
}

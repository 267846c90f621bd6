import { fold } from '../../terms/folding';
import type { TermBase } from '../../terms/termBase';
import type { ParagraphRule, RulePage } from '../rule';
import { Trigger } from '../triggers';

/** 文件名称引错 */
export const rule: ParagraphRule = {
  meta: {
    id: 'wording/misquoted-title',
    title: { zh: '文件名称引用不准', en: 'Title of a document misquoted' },
    severity: 'information',
    profile: 'draft',
    clauses: [],
    messages: { title: { zh: '文件的名称是《{title}》，请核对。', en: 'The document is titled 《{title}》; check it.' } },
  },
  scope: 'paragraph',
  triggers: Trigger.BookTitle,
  check({ text, mentions, terms }, report) {
    for (const { start, end, referent } of mentions) {
      if (referent.kind !== 'title' || referent.document !== undefined || text[start] !== '《') continue;
      const named = text.slice(start + 1, end - 1);
      const title = nearest(terms, named);
      if (title === undefined) continue;
      report({ start, end, message: 'title', arguments: { title }, fixes: [{ kind: 'ask', changes: [{ start: start + 1, end: end - 1, newText: title }] }] });
    }
  },
};

/** What is dropped or put in by those who quote from memory; nothing that tells one document from another. */
const LOOSE = /关于|[和与及以、的《》〈〉“”\s]/g;
const SHORTEST = 8;
/** What stands here tells documents apart: 民法 and 民法典, 监察法 and 监察官法. */
const TELLING = 4;
const indexes = new WeakMap<TermBase, TitleIndex>();

interface TitleIndex {
  /** Loose form → title; undefined: several titles. */
  readonly loose: ReadonlyMap<string, string | undefined>;
  readonly exact: ReadonlyMap<string, string>;
  /** With one character left out. */
  readonly shortened: ReadonlyMap<string, string>;
}

/** The known title that differs in loose words, or in one character too few or too many; undefined where there is none, or several. */
function nearest(terms: TermBase, named: string): string | undefined {
  let index = indexes.get(terms);
  if (!index) indexes.set(terms, (index = indexOf(terms)));
  const key = looseForm(terms, named);
  const loose = key.length < SHORTEST ? undefined : index.loose.get(key);
  // 中共中央、国务院 in a sentence is 中共中央 国务院 in a title.
  if (loose !== undefined) return withoutPauses(loose) === withoutPauses(named) ? undefined : loose;
  const folded = fold(terms.folding, named);
  if (folded.length < SHORTEST || folded.length > LONGEST) return undefined;
  const short = index.shortened.get(folded);
  if (short !== undefined) return short;
  for (let at = 0; at < folded.length - TELLING; at++) {
    const long = index.exact.get(folded.slice(0, at) + folded.slice(at + 1));
    if (long !== undefined) return long;
  }
  return undefined;
}

const LONGEST = 60;

function indexOf(terms: TermBase): TitleIndex {
  const loose = new Map<string, string | undefined>();
  const exact = new Map<string, string>();
  const shortened = new Map<string, string>();
  for (const { title } of terms.documents) {
    const key = looseForm(terms, title);
    loose.set(key, loose.has(key) ? undefined : title);
    const folded = fold(terms.folding, title);
    exact.set(folded, title);
    for (let at = 0; at < folded.length - TELLING; at++) shortened.set(folded.slice(0, at) + folded.slice(at + 1), title);
  }
  return { loose, exact, shortened };
}

function withoutPauses(title: string): string {
  return title.replace(/[、\s]/g, '');
}

function looseForm(terms: TermBase, title: string): string {
  return fold(terms.folding, title.replace(LOOSE, ''));
}

export const page: RulePage = {
  about: {
    zh: '书名号里的名称与词库里某一文件的名称只差“和”“与”“的”“关于”一类的字，或者前面漏了、多了一个字的，给出准确的名称。词库只收了一部分法律、法规和党内法规，没有收的不判断。',
    en: 'A title that differs from a known one only in 和, 与, 的, 关于 and the like, or by one character missing or too many. Only documents of the built-in list are known.',
  },
  bad: [
    { text: '根据[|《党政机关公文处理的工作条例》|]有关规定。', fixed: '根据《党政机关公文处理工作条例》有关规定。' },
    { text: '根据[|《中华人民共国安全生产法》|]有关规定。', fixed: '根据《中华人民共和国安全生产法》有关规定。' },
    { text: '落实[|《中国共产党重大事项请示与报告条例》|]。', fixed: '落实《中国共产党重大事项请示报告条例》。' },
  ],
  good: [{ text: '根据《党政机关公文处理工作条例》有关规定。' }, { text: '根据《某市公文处理工作办法》有关规定。' }, { text: '落实《中国共产党重大事项请示报告条例》。' }],
};

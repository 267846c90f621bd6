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
const indexes = new WeakMap<TermBase, ReadonlyMap<string, string | undefined>>();

/** The known title that differs in loose words only; undefined where there is none, or several. */
function nearest(terms: TermBase, named: string): string | undefined {
  let index = indexes.get(terms);
  if (!index) {
    const made = new Map<string, string | undefined>();
    for (const { title } of terms.documents) {
      const key = looseForm(terms, title);
      made.set(key, made.has(key) ? undefined : title);
    }
    indexes.set(terms, (index = made));
  }
  const key = looseForm(terms, named);
  return key.length < SHORTEST ? undefined : index.get(key);
}

function looseForm(terms: TermBase, title: string): string {
  return fold(terms.folding, title.replace(LOOSE, ''));
}

export const page: RulePage = {
  about: {
    zh: '书名号里的名称与词库里某一文件的名称只差“和”“与”“的”“关于”一类的字的，给出准确的名称。词库只收了一部分法律、法规和党内法规，没有收的不判断。',
    en: 'A title that differs from a known one only in 和, 与, 的, 关于 and the like. Only documents of the built-in list are known.',
  },
  bad: [
    { text: '根据[|《党政机关公文处理的工作条例》|]有关规定。', fixed: '根据《党政机关公文处理工作条例》有关规定。' },
    { text: '落实[|《中国共产党重大事项请示与报告条例》|]。', fixed: '落实《中国共产党重大事项请示报告条例》。' },
  ],
  good: [{ text: '根据《党政机关公文处理工作条例》有关规定。' }, { text: '根据《某市公文处理工作办法》有关规定。' }, { text: '落实《中国共产党重大事项请示报告条例》。' }],
};

import type { RuleDocument, RuleOption } from '../rule';

/** Which texts are judged as meant to be public. */
export const PUBLIC_OPTION: RuleOption = {
  name: 'scope',
  type: 'string',
  default: 'public',
  values: ['public', 'all'],
  zh: 'public：只查公告、通告、公报、公示、公开信、新闻稿和注明公开的文稿；all：所有文稿都查',
  en: 'public: only announcements, notices, communiqués, open letters, press releases and what says that it is public; all: every document',
};

const PUBLIC_TITLE = /公示|公告|通告|公开信|新闻通稿|新闻稿|新闻发布|告知书|征求意见稿|公开征求/;
const SAYS_PUBLIC = /(?:此件|本件|全文)?(?:主动公开|公开发布|公开发行)|(?:公开属性|公开方式|公开类别)[:：]\s*(?:主动)?公开/;

/** Whether everybody is to read the text: by its kind, its title, or its own word. */
export function isMeantToBePublic({ text, facts, paragraphs, model }: RuleDocument): boolean {
  const { kind } = facts;
  if (kind === '公告' || kind === '通告' || kind === '公报' || kind === '倡议书' || kind === '公示' || kind === '新闻稿') return true;
  const { roles } = model;
  for (let index = 0; index < paragraphs.length; index++) {
    const role = roles[index];
    if (role === 'title') {
      if (PUBLIC_TITLE.test(text.slice(paragraphs[index]!.start, paragraphs[index]!.end))) return true;
    } else if ((role === 'annotation' || role === 'imprint') && paragraphs[index]!.end - paragraphs[index]!.start < 60) {
      if (SAYS_PUBLIC.test(text.slice(paragraphs[index]!.start, paragraphs[index]!.end))) return true;
    }
  }
  return false;
}

import { findMojibake, type Mojibake } from '../../syntax/mojibake';
import { documentRule, type RulePage } from '../rule';
import { reportPlaces } from '../shared/places';
import { Trigger } from '../triggers';

/** 乱码 */
export const rule = documentRule<readonly Shown[]>({
  meta: {
    id: 'residue/mojibake',
    title: { zh: '乱码', en: 'Garbled characters' },
    severity: 'error',
    profile: 'draft',
    clauses: [],
    messages: {
      lost: { zh: '“{text}”是乱码，原来的字已经丢失：请对照原件补上，或用正确的编码重新打开文件。', en: '“{text}” is garbled and what stood there is lost: restore it from the source, or reopen the file in the right encoding.' },
      undone: { zh: '“{text}”是乱码，原来应是“{original}”。', en: '“{text}” is garbled; it was “{original}”.' },
      entity: { zh: '“{text}”是网页代码，应写作“{original}”。', en: '“{text}” is code of a web page for “{original}”.' },
      question: { zh: '“{text}”像是转换时认不出的字变成的问号：请对照原件补上。', en: '“{text}” looks like characters that a conversion lost: restore them from the source.' },
      many: { zh: '全文有 {count} 处乱码（此为第一处），文件多半用错了编码：请用正确的编码重新打开，或逐处更正。', en: '{count} garbled places, of which this is the first: the file was probably opened in the wrong encoding.' },
      other: { zh: '另一处乱码', en: 'Another one' },
    },
  },
  scope: 'document',
  triggers: Trigger.Garbled | Trigger.HalfMark,
  except: ['residue'],
  gather({ text }) {
    const found = findMojibake(text);
    return found.length === 0 ? undefined : found.map(place => ({ ...place, text: text.slice(place.start, place.end) }));
  },
  check(_document, report, gathered) {
    reportPlaces(
      gathered,
      report,
      { above: 20, message: 'many', fix: { kind: 'ask', title: { zh: '还原能还原的', en: 'Restore what can be restored' } } },
      ({ kind, text, original, start, end }) => ({
        message: original === undefined ? (kind === 'question' ? 'question' : 'lost') : kind === 'entity' ? 'entity' : 'undone',
        arguments: { text: text.length > 16 ? `${text.slice(0, 16)}…` : text, ...(original !== undefined && { original: original === ' ' ? '空格' : original }) },
        ...(kind === 'question' && { severity: 'warning' as const }),
        ...(original !== undefined && { fixes: [{ kind: 'safe' as const, title: { zh: '还原', en: 'Restore' }, changes: [{ start, end, newText: original }] }] }),
      }),
      ({ original }) => original,
    );
  },
});

type Shown = Mojibake & { readonly text: string };

export const page: RulePage = {
  about: {
    zh: '文件用错编码打开、转码丢字或从网页源代码粘贴，会出现“锟斤拷”“â€œ”“&nbsp;”、连串问号等。能断定原文的给出还原；不能的，要对照原件补上。',
    en: 'A wrong encoding, a lossy conversion or a paste of page source leaves 锟斤拷, â€œ, &nbsp; or runs of question marks. What was there is restored where it is certain.',
  },
  bad: [
    { text: '会议强调[|锟斤拷锟斤拷|]要抓好落实。', message: '已经丢失' },
    { text: '要牢记宗旨[|â€”â€”|]全心全意为人民服务。', fixed: '要牢记宗旨——全心全意为人民服务。' },
    { text: '各单位[|&nbsp;|]要抓好落实，完成率[|&gt;|]95%。', fixed: '各单位 要抓好落实，完成率>95%。' },
    { text: '现将[|????|]印发给你们。' },
    { text: '会议指出，[|锛屼腑鍏变腑澶ㄥ|]。' },
    { text: '交通主管部门[|绠￠儴闂ㄨ矗浠ゅ仠|]止经营。', message: '乱码' },
  ],
  good: [
    { text: '演员在《沙家浜》中的唱段深受欢迎，涓滴之力可以成河。' },
    { text: '这样做行吗？？大家想一想。' },
    { text: 'R&D投入强度达到2.5%，Café&Bar等业态有序发展。' },
    { text: '经与José·García先生协商，达成一致。' },
  ],
};

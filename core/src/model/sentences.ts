/** Openings of sentences that tell someone to do something, or tell a story: no headings. */
export const SENTENCE_OPENINGS =
  /^(?:请|我们|应该|凡|本|该|此|我|你|他|自\d|自[本发]|经(?![济营验费贸])|由|据|若|对于|除|已|未|这(?!是一)|那|有的|每|同时|其中|其余|以上|以下|上述|下列|应当|不得|不准|严禁|从\d|截至|截止|今年|去年|目前|当前|近年来|没有|如果|鉴于|为使|要认真|要进一步)/;
const MODAL = /应当|不得|可根据|予以|给予|由.{2,20}负责|的[，,]|是[，,]|是指|包括|了$|要求(?=.{2})|规定(?=.{3})|有下列|之一|不[准许能]|负责同志|左右$|以上$|以下$|我(?![国省市州县区旗镇乡村街局院校部办])|由下列/;
/** They mark provisions, but stand in exhortations that serve as headings too: 必须把发展作为第一要务. */
const WEAK = /^(?:必须|需要|可以)|可以|必须/;

/** How much a first sentence reads like an ordinary one (an instruction, a provision, a story): 0, 2 or 3. */
export function sentencePenalty(head: string): number {
  if (SENTENCE_OPENINGS.test(head) || MODAL.test(head)) return 3;
  return WEAK.test(head) ? 2 : 0;
}

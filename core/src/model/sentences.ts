/** Openings of sentences that tell someone to do something, or tell a story: no headings. */
export const SENTENCE_OPENINGS = /^(?:请|我们|应该|凡|本|该|此|我|你|他|自\d|自[本发]|经(?![济营验费贸])|由|据|若|对于|除|已|未|这(?!是一)|那|有的|每|同时|其中|其余|以上|以下|上述|下列|应当|不得|不准|严禁|可以|必须|需要|从\d|截至|截止|今年|去年|目前|当前|近年来|没有|如果|鉴于|为使|要认真|要进一步)/;
const MODAL = /应当|不得|可以|必须|可根据|予以|给予|由.{2,20}负责|的[，,]|是[，,]|是指|包括|了$|要求(?=.{2})|规定(?=.{3})|有下列|之一|不[准许能]|负责同志|左右$|以上$|以下$|我(?![国省市州县区旗镇乡村街局院校部办])|由下列/;
/** Whether a first sentence is an ordinary one: an instruction, a provision, a story. */
export function isSentence(head: string): boolean {
  return SENTENCE_OPENINGS.test(head) || MODAL.test(head);
}

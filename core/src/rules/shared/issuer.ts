/** The body that a title begins with: 某市人民政府关于……的通知. Undefined where it names none. */
export function issuerOf(title: string): string | undefined {
  const before = /^(.{2,60}?)(?:关于|转发|印发|批转)/.exec(title)?.[1];
  return before !== undefined && BODY.test(before) ? before : undefined;
}

const BODY = /(?:政府|委员会|[委局厅部院署会社处办科室司站所队校团市县省区]|中央|公司|中心|集团|办公[厅室]|法院|检察院|大学|学院|医院|银行|总局|工会|联合会|协会)$/;

/** Whether one name may be short for the other: all its characters stand there in the same order. */
export function mayBeSameBody(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  for (const character of short) {
    at = long.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

export function withoutSpaces(name: string): string {
  return name.replace(/[\s\u3000\u00a0]+/g, '');
}

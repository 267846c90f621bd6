/** 文种: the fifteen of 《党政机关公文处理工作条例》 (第八条). */
export const STATUTORY_KINDS = ['决议', '决定', '命令', '公报', '公告', '通告', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '函', '纪要'] as const;

/** The papers of daily work (事务文书). */
export const DAILY_KINDS = [
  '讲话', '发言', '主持词', '致辞', '总结', '要点', '计划', '方案', '措施', '大会报告', '调研报告', '汇报', '经验材料', '述职报告', '检查材料', '心得体会',
  '倡议书', '书信', '简报', '公示', '新闻稿', '答复', '规章',
] as const;

/** All of them, in this order. */
export const DOCUMENT_KINDS = [...STATUTORY_KINDS, ...DAILY_KINDS] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export function isDocumentKind(value: unknown): value is DocumentKind {
  return (DOCUMENT_KINDS as readonly unknown[]).includes(value);
}

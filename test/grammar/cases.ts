/** One row: `[|…|]` marks exactly the pieces that must carry `scope`; everything else must not. */
export interface GrammarCase {
  readonly name: string;
  readonly scope: string;
  readonly text: string;
}

const title = 'markup.heading.title';
const level1 = 'markup.heading.1';
const level2 = 'markup.heading.2';
const level3 = 'markup.heading.3';
const item = 'keyword.other.item-number';
const addressee = 'entity.name.type.addressee';
const salutation = 'entity.name.type.salutation';
const number = 'constant.numeric.document-number';
const date = 'constant.numeric.date';
const book = 'string.quoted.other.book-title';
const placeholder = 'constant.other.placeholder';
const residue = 'comment.line.web-residue';

export const cases: readonly GrammarCase[] = [
  // 标题
  { name: 'title: the first line', scope: title, text: '[|在全县春耕备耕工作会议上的讲话|]\n（2024年3月5日）\n同志们：\n今天召开这次会议。' },
  { name: 'title: over two lines after blank ones', scope: title, text: '\n\n[|清河县人民政府办公室|]\n[|关于做好防汛备汛工作的通知|]\n\n各乡镇人民政府：' },
  { name: 'title: letter-spaced and short, by its document type', scope: title, text: '[|工作总结|]\n\n一、主要工作' },
  { name: 'title: not the name and date below it', scope: title, text: '[|在村干部培训班上的讲话|]\n2024年3月5日\n县委书记  林 某\n同志们：' },
  { name: 'title: a sentence on the first line is none', scope: title, text: '今天我们召开会议，研究防汛工作。\n正文。' },
  { name: 'title: a heading on the first line is none', scope: title, text: '一、深入学习贯彻会议精神' },
  { name: 'title: embedded document after the notice', scope: title, text: '正文。\n2024年3月5日\n[|清河县村级图书室管理办法（试行）|]\n第一条　为了加强管理，制定本办法。' },
  { name: 'title: of an attachment', scope: title, text: '正文。\n附件1\n[|参会单位和人员名单一览|]\n一、乡镇' },
  { name: 'title: first words of a one-line text', scope: title, text: '[|在全县工作会议上的讲话|] 同志们：今天的会议很重要。一、认清形势 各级各部门要认清形势。' },
  { name: 'title: the issuing body on a line of its own', scope: title, text: '清禾县人民政府文件\n\n[|清禾县人民政府|]\n[|关于修复渠道的请示|]\n\n市人民政府：' },
  { name: 'title: not a masked name', scope: title, text: '[|在XX县工作会议上的发言|]\nXX镇人民政府  ***\n\n同志们：' },
  { name: 'subtitle', scope: 'markup.heading.subtitle', text: '守住一湾清水\n[|——在河长制工作推进会上的发言|]\n同志们：' },

  // 版头、版记
  { name: 'copy number, secrecy and urgency', scope: 'storage.modifier', text: '000012\n[|机密★1年|]\n[|特急|]\n清河县人民政府文件' },
  { name: 'issuer mark', scope: 'markup.heading.issuer-mark', text: '000012\n[|清河县人民政府文件|]\n清政发〔2024〕5号' },
  { name: 'masthead of a bulletin', scope: 'markup.heading.issuer-mark', text: '[|清禾政务信息|]\n第3期\n\n正文在此。' },
  { name: 'signer beside the number', scope: 'entity.name.tag.signer', text: '清河县人民政府文件\n清政请〔2024〕5号　　　　签发人：[|林远山|]' },
  { name: 'imprint labels', scope: 'keyword.other.imprint', text: '正文在此。\n[|抄送|]：县委办公室。\n清河县人民政府办公室　　2024年3月6日[|印发|]' },
  { name: 'note under the date', scope: 'storage.modifier.note', text: '正文在此。\n2024年3月5日\n[|（此件公开发布）|]' },

  // 编号标题
  { name: 'level 1 on its own line', scope: level1, text: '正文。\n[|一、总体要求|]\n[|十二、保障措施|]' },
  { name: 'level 1 indented and half-width', scope: level1, text: '正文。\n　　[|一,总体要求|]\n  [|二.重点任务|]' },
  { name: 'level 1 run-in ends at the full stop', scope: level1, text: '正文。\n[|一、加强组织领导|]。各乡镇要明确专人负责。' },
  { name: 'level 1 run-in ends at the colon', scope: level1, text: '正文。\n[|一、活动时间|]：3月5日至3月20日。' },
  { name: 'level 1 keeps its commas and quotation marks', scope: level1, text: '正文。\n[|一、坚持“一盘棋”，切实凝聚合力|]\n各级要协同。' },
  { name: 'level 1: a time of day does not end it', scope: level1, text: '正文。\n[|一、8:30前到岗|]\n正文。' },
  { name: 'level 1: a list of counters is none', scope: level1, text: '正文。\n一、二、三号窗口正常办理业务。\n三、四季度要加快进度。' },
  { name: 'level 1 in the middle of a one-line text', scope: level1, text: '会议讲了两点。[|一、认清形势|] 今年雨水偏多。[|二、压实责任|] 要分片包干。' },
  { name: 'level 1 glued: only the number is certain', scope: level1, text: '现通知如下：[|一、|]总体要求以防为主防抗救相结合坚持关口前移重心下沉，确保不出问题。' },
  { name: 'level 2 on its own line and run-in', scope: level2, text: '正文。\n[|（一）工作目标|]\n[|(二)健全机制|]。每月调度一次。' },
  { name: 'level 2 with a full stop on its own line', scope: level2, text: '正文。\n[|（三）加强统筹协调|]。\n各单位要加强统筹。' },
  { name: 'level 2 run-in ends at a half-width full stop, not at a decimal point', scope: level2, text: '正文。\n[|(一)增长3.5个百分点|].成立专班,限期完成.' },
  { name: 'level 2: a long sentence is an item', scope: item, text: '正文。\n[|（七）|]在县级涉农资金统筹整合的框架之内，对沿河六个乡镇的灌区末级渠道改造项目予以优先安排并按季度通报项目的实际进展情况。' },
  { name: 'level 2: pinyin in brackets is none', scope: level2, text: '正文。\n加強機關(guān)黨建（二）工作。' },
  { name: 'level 2: a list joined by semicolons holds items to its end', scope: level2, text: '正文。\n（一）重大项目；\n（二）年度预算；\n（三）其他重要事项。\n一、下一部分\n[|（一）明确责任|]。各乡镇要明确责任。' },
  { name: 'level 2 glued to level 1', scope: level2, text: '基本实现应收尽收。二、重点工作[|（一）推进还田|]。推广粉碎还田技术。' },
  { name: 'level 3 own line and run-in', scope: level3, text: '正文。\n[|1.任务分工|]\n[|2．时间安排|]。分三个阶段推进。' },
  { name: 'level 3: one sentence to itself is an item', scope: level3, text: '正文。\n1.请各乡镇于3月20日前报送名单。' },
  { name: 'level 3: a decimal number is none', scope: level3, text: '正文。\n3.2亿元专项资金已经到位' },
  { name: 'level 4 and 5', scope: 'punctuation.definition.heading', text: '正文。\n[|（1）|]现场核查\n[|①|]核对面积' },
  { name: 'chapter and section', scope: level1, text: '正文。\n[|第一章　总　则|]\n第一节　适用范围\n第一条　为了规范管理，制定本规则。' },
  { name: 'section', scope: level2, text: '正文。\n第一章　总　则\n[|第一节　适用范围|]' },
  { name: 'article number', scope: level3, text: '正文。\n[|第一条|]　为了规范管理，制定本规则。\n[|第二条|]\n依照第三条的规定办理。' },
  { name: 'book title inside a heading', scope: book, text: '正文。\n一、学习[|《清河县志》|]的体会' },

  // 一是、第一
  { name: 'points inside a paragraph', scope: 'keyword.control.point', text: '正文。\n要抓好三件事：[|一是|]抓渠道；[|二是|]抓闸门；[|三要|]抓值守。' },
  { name: 'word-numbered paragraph', scope: 'markup.heading.point', text: '正文。\n第一，[|摸清底数|]。要逐村逐户登记。' },
  { name: 'first and second industry are no points', scope: 'keyword.control.point', text: '正文。\n全县第一、二产业增长较快，统一要求明确。' },

  // 主送机关、称谓
  { name: 'addressee', scope: addressee, text: '关于做好防汛工作的通知\n[|各乡镇人民政府，县政府各部门，各直属事业单位|]：\n现将有关事项通知如下：' },
  { name: 'salutation on its own line', scope: addressee, text: '在会上的讲话稿\n[|各位代表、同志们|]：\n大家好！' },
  { name: 'several salutation lines', scope: addressee, text: '在开幕式上的致辞\n[|尊敬的各位来宾|]：\n[|女士们、先生们|]：\n大家上午好！' },
  { name: 'lead-in is no addressee', scope: addressee, text: '正文。\n经县政府同意，现就有关工作对各部门要求如下：' },
  { name: 'salutation again in the text', scope: salutation, text: '正文。\n[|同志们|]！让我们一起努力。' },

  // 发文字号、日期、书名
  { name: 'document number with the right brackets', scope: number, text: '你局《关于拨款的请示》（[|清水字〔2024〕12号|]）收悉。' },
  { name: 'document number with wrong brackets', scope: `${number}.irregular`, text: '依据[|清政办发[2024]5号|]、[|清政发（2023）第08号|]办理。' },
  { name: 'document number after a preposition', scope: number, text: '正文。\n根据[|清政发〔2024〕5号|]要求。' },
  { name: 'dates', scope: date, text: '正文。\n自[|2024年3月5日|]起至[|2025年6月|]，[|4月30日|]前完成；旧件写作[|二〇〇四年三月五日|]；规划期[|2025—2027年|]。' },
  { name: 'book title, nested', scope: book, text: '正文。\n印发[|《关于〈清河县志〉编修工作的意见》|]和[|《方案》|]。' },
  { name: 'inner book title', scope: `${book}.inner`, text: '正文。\n印发《关于[|〈清河县志〉|]编修工作的意见》。' },
  { name: 'an unclosed book title does not run on', scope: book, text: '正文。\n学习《清河县志的体会\n第二段没有书名。' },

  // 占位、涂饰
  { name: 'placeholders', scope: placeholder, text: '正文。\n[|20XX|]年[|XX|]市[|××|]局[|***|]同志，电话[|□□□|]，地点[|○○|]，[|X|]月[|X|]日。' },
  { name: 'placeholder to be filled in', scope: placeholder, text: '正文。\n增长[|【待补数据】|]，[|（待核实）|]，【提纲】不是。' },
  { name: 'a word cut out by a web site', scope: placeholder, text: '正文。\n学习[|_|]总书记讲话，以[|_|]新时代思想为指导，优化[|_|]机制。' },
  { name: 'no placeholder: identifiers, years, products', scope: placeholder, text: '正文。\nfile_name、二○○四年、MAXX、3×4、X光、T恤。' },

  // 其他
  { name: 'outline block is not coloured as headings', scope: level1, text: '【提纲】一、认清形势。（一）看外部。二、压实责任。\n在会上的发言稿\n同志们：\n[|一、认清形势|]\n正文。' },
  { name: 'the title after an outline block', scope: title, text: '【提纲】一、认清形势。二、压实责任。\n[|在防汛会议上的发言稿|]\n同志们：' },
  { name: 'outline block label', scope: 'keyword.other.outline-block', text: '[|【提纲】|]一、认清形势。二、压实责任。' },
  { name: 'attachment note and its list', scope: 'markup.heading', text: '正文。\n　　附件：1.任务分工表\n　　　　　2.联系人名单\n\n　　　　　　清河县水务局' },
  { name: 'web residue', scope: residue, text: '[|首页 > 政务公开 > 正文|]\n关于做好防汛工作的通知\n[|来源：县水务局  浏览次数：126|]\n正文在此。\n[|责任编辑：某某|]\n[|分享到： 微信 微博|]\n[|版权所有 清河县人民政府|]\n[|[上一张图片]  [下一张图片]|]' },
  { name: 'page numbers', scope: 'comment.line.page-number', text: '正文。\n[|— 3 —|]\n正文。\n[|第 2 页 共 6 页|]' },
  { name: 'sources and editors inside a sentence are no residue', scope: residue, text: '正文。\n资金来源：县级财政。\n编辑力量不足，分享经验较少。' },
];

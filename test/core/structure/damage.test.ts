import { outlineSuite, type Documents } from '../../support/checkOutline';

/** What pasting does to texts. */
const SPEECH_LINES = [
  '[T|在全县河湖保护工作会议上的讲话|]',
  '[A|同志们|]：',
  '今天我们召开这次会议，主要任务是总结去年河湖保护工作，部署今年任务。刚才，两个乡镇作了发言，讲得都很好。下面，我讲三点意见。',
  '[H1|一、提高站位，充分认识河湖保护的重要意义|]',
  '河湖是大地的血脉，是群众生活的依托。这些年我们下了不少功夫，水质有了明显好转，但是反弹的压力依然很大，一刻也不能放松。',
  '[H1|二、突出重点，着力解决河湖保护的突出问题|]',
  '今年要集中力量打好三场硬仗，务求取得看得见的成效。',
  '[R2|（一）全面清理河道|]。对占用河道的堆场、棚房逐个登记，限期拆除，不留死角，汛期之前全部清理到位。',
  '[R2|（二）严格控制排污|]。对沿河排口逐一溯源，能封的封掉，能改的改好，确需保留的规范管理、公开公示。',
  '[R2|（三）科学修复生态|]。在有条件的河段种植水生植物，恢复自然岸线，让河里有鱼、岸上有树。',
  '[H1|三、压实责任，确保河湖保护各项任务落到实处|]',
  '各级河长要经常到河边走一走、看一看，发现问题马上交办，办结以后及时销号。各部门要密切配合，形成合力。',
  '谢谢大家。',
] as const;

const RULE_LINES = [
  '[T|村级图书室借阅规则|]',
  '[H1|第一章　总则|]',
  '[I2|第一条|]　为了方便村民借阅图书，保护公共财物，制定本规则。',
  '[I2|第二条|]　凡本村村民，凭身份证件登记以后即可借阅，外来人员由本村村民担保。',
  '[H1|第二章　借阅|]',
  '[I2|第三条|]　每次借阅不超过三册，借期为一个月，到期可以续借一次。',
  '[I2|第四条|]　有下列情形之一的，管理员可以暂停借阅：',
  '[I3|（一）|]逾期不还，经两次提醒仍不归还的；',
  '[I3|（二）|]污损图书，拒不赔偿的。',
  '[H1|第三章　附则|]',
  '[I2|第五条|]　本规则由村民委员会负责解释，自公布之日起施行。',
] as const;

const DECISION_LINES = [
  '[T|关于加强代表联系群众工作的决定|]',
  '为了密切人民代表与人民群众的联系，根据有关法律的规定，结合本县实际，作如下决定：',
  '[I1|一、|]县人民代表大会代表应当通过走访、座谈、设点接待等方式联系群众，每年不少于四次，听取群众的意见和要求。',
  '[I1|二、|]县人民代表大会常务委员会组成人员每人联系五名以上代表，通过电话、走访等方式了解代表履职的情况和困难。',
  '[I1|三、|]乡镇人民代表大会主席团应当为代表联系群众提供场所和经费，并安排专人负责登记和转办群众反映的问题。',
  '[I1|四、|]县人民政府及其有关部门对代表转来的群众意见，应当在三十日之内研究办理，并将办理结果书面答复代表。',
  '[I1|五、|]本决定自公布之日起施行。',
] as const;

const NUMBERED_PLAN_LINES = [
  '[T|县城供水突发事件应急预案|]',
  '为了做好供水突发事件的应对工作，保障居民生活用水，制定本预案。',
  '[H1|1　总则|]',
  '[H2|1.1　适用范围|]',
  '本预案适用于县城建成区内发生的供水突发事件，乡镇可以参照执行。应对工作坚持统一指挥，分级负责。',
  '[H2|1.2　工作原则|]',
  '坚持预防为主，平时做好设施检修和物资储备，发生事件以后快速反应，优先保障医院、学校用水。',
  '[H1|2　组织机构|]',
  '[H2|2.1　指挥部|]',
  '县人民政府成立指挥部，由分管副县长任指挥长，住建、水利、卫健等部门负责人为成员，统一指挥应急处置。',
  '[H2|2.2　办公室|]',
  '办公室设在住建局，负责日常工作，接到报告以后立即核实，并在三十分钟之内向指挥长报告。',
] as const;

/** A paste from a page of `width` ideographs, the first line of each paragraph indented. */
function wrapped(lines: readonly string[], width: number, indent: string): string {
  return lines.map(marked => {
    let column = 2;
    return indent + marked.replace(/\[[HRITAOM]\d?\||\|\]|[^]/g, part => {
      if (part.length > 1) return part;
      const wrap = column >= width && !/[，。；：、？！）”》]/.test(part);
      column = wrap ? 1 : column + 1;
      return wrap ? `\n${part}` : part;
    });
  }).join('\n');
}

const DOCUMENTS: Documents = {
  'a rule': RULE_LINES.join('\n'),
  'a rule on one line, breaks vanished': RULE_LINES.join(''),
  'a rule, hard wraps': wrapped(RULE_LINES, 22, '　　'),
  'a decision': DECISION_LINES.join('\n'),
  'a decision, hard wraps': wrapped(DECISION_LINES, 26, '　　'),
  'a decision, hard wraps, indented by four spaces': wrapped(DECISION_LINES, 26, '    '),
  'a plan with decimal numbers': NUMBERED_PLAN_LINES.join('\n'),
  'a plan with decimal numbers on one line': NUMBERED_PLAN_LINES.join(' '),
  'a plan with decimal numbers, hard wraps': wrapped(NUMBERED_PLAN_LINES, 30, '　　'),
  'the speech, hard wraps': wrapped(SPEECH_LINES, 28, '　　'),
  'the speech, hard wraps, indented by four spaces': wrapped(SPEECH_LINES, 36, '    '),
  'the speech, hard wraps, not indented, blank lines': wrapped(SPEECH_LINES, 30, '').replaceAll('\n[', '\n\n['),
  'the speech as it should be': SPEECH_LINES.join('\n'),
  'CR LF': SPEECH_LINES.join('\r\n'),
  'lone CR': SPEECH_LINES.join('\r'),
  'BOM and no-break indents': `\ufeff${SPEECH_LINES.join('\n\u00a0\u00a0\u00a0\u00a0')}`,
  'blank lines between all paragraphs': SPEECH_LINES.join('\n\n'),
  'paragraph breaks became spaces': SPEECH_LINES.join(' '),
  'paragraph breaks became two ideographic spaces': SPEECH_LINES.join('\u3000\u3000'),
  'traditional characters with pinyin injected': `
[T|關(guān)于做好植樹造林工作的通知|]
[A|各村|]：
現(xiàn)將植樹造林有關(guān)事項通知如下。
[H1|一、明確任務|]
今年全鎮(zhèn)計劃造林一千畝，任務已經(jīng)分解到村，請抓緊落實。
[R2|（一）備好苗木|]。與苗圃簽訂合同，選用本地樹種，嚴把質(zhì)量關(guān)，不合格的堅決不用。
[R2|（二）整好林地|]。及時清理雜草灌木，挖好樹穴，施足底肥，做到適時栽植。
[H1|二、加強管護|]
栽后要有專人看管，適時澆水，防止牲畜踐踏，確保成活。
`,
  'web residue above, inside and below': `
[residue|首页|]
当前位置：首页 > 讲话稿 > 正文
[T|在老龄工作会议上的讲话|]
[residue|来源：本站 作者：佚名 发布时间：2024-03-05|]

[A|同志们|]：
今天召开老龄工作会议，主要是研究怎样让老人安享晚年。
[H1|一、健全服务网络|]
每个村都要有老年食堂，让老人吃上热饭热菜，费用由财政、集体和个人共同承担。
[residue|— 2 —|]
[H1|二、营造良好风气|]
把孝亲敬老写进村规民约，每年评选一批好儿女、好媳妇，大张旗鼓地表彰。
[residue|责任编辑：某某|]
上一篇：没有了
版权所有 某某网 某ICP备00000000号
`,
  'amounts, dates and windows at the start of lines': `
[T|关于便民服务大厅运行情况的报告|]
[A|县人民政府|]：
现将便民服务大厅运行情况报告如下。
[H1|一、基本情况|]
大厅于去年10月投入使用，共设窗口二十四个。
3.2亿元的项目审批事项在大厅办结，比上年增加两成。
一、二、三号窗口办理社保业务，排队时间平均为十五分钟。
2019年1月至今，累计办件四十六万件，没有发生一起有效投诉。
第一、二产业的项目由四号窗口集中受理，实行一次告知。
3、4月是办件高峰，大厅增加了临时窗口，延长了服务时间。
[H1|二、下步打算|]
继续完善一窗受理，让群众少跑腿、少排队、少交材料。
`,
  'a numbered list of requests': `
[T|关于办理代表建议的通知|]
[A|各承办单位|]：
现将今年的代表建议交由你们办理，请于六月底之前答复代表。
[I1|1.|]请县交通运输局研究解决城东片区停车难的问题。
[I1|2.|]请县教育局研究在新城区增设幼儿园的问题。
[I1|3.|]请县卫生健康局研究提高村医补助标准的问题。
[I1|4.|]请县水利局研究加快灌区配套改造的问题。
`,
  'clipped at both ends': `
，把群众的安危冷暖时刻放在心上，把各项惠民政策落到实处。
[R1|（二）坚持问题导向|]。把群众反映的问题列成清单，逐条整改，改一条销一条，不改到位不放过。
[R1|（三）坚持从严从实|]。既要管好自己，也要带好队伍，以良好的作风取信于民，以实在的成绩
`,
  'hard wraps in mid-sentence': `
[T|关于推进农家书屋建设的报告|]

[A|县人民政府|]：
    按照年初的安排，我局会同有关单位对全县农家书屋
的运行情况进行了一次全面调查，共走访四十二个村，发放
问卷六百多份。现将有关情况报告如下。
    [H1|一、基本情况|]
    全县现有农家书屋一百一十八个，藏书二十三万册，其
中少儿图书占三成左右。大部分书屋能够做到定期开放，借
阅手续比较规范，群众总体上是满意的。
    [H1|二、存在的主要问题|]
    [R2|（一）利用率还不够高|]。一些书屋位置偏僻，开放时间与
群众的作息时间不一致，常年锁着门，成了摆设，群众对此
有意见。
    [R2|（二）图书更新比较慢|]。经费渠道单一，一些书屋三年没
有添置新书，适合老人和妇女阅读的图书更少，难以吸引群
众。
    [H1|三、下一步打算|]
    一方面把书屋搬到群众身边，与村级活动场所整合使用；
另一方面建立图书流转制度，让好书在各村之间转起来，真
正发挥作用。
`,
  'only noise': `
\ufffd\ufffd\ufffd?\ufffd\ufffd
?！兑庖姟?锛?銆?
\ufffd\ufffd\ufffd、\ufffd\ufffd
`,
  'a rule on one line': RULE_LINES.join(' '),
  'a decision on one line': DECISION_LINES.join(' '),
};

const GAPS: Documents = {
  'a decision on one line, breaks vanished': DECISION_LINES.join(''),
  'a plan with decimal numbers on one line, breaks vanished': NUMBERED_PLAN_LINES.join(''),
  // Without any trace of a break the end of 一、… can be told from its rhythm only.
  'paragraph breaks vanished': SPEECH_LINES.join(''),
};

outlineSuite('damage', DOCUMENTS, GAPS);

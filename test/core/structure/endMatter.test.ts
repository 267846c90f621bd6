import { outlineSuite } from '../../support/checkOutline';

/** What stands below the body. */
const DOCUMENTS = {
  'attachment note, signature, date, annotation, imprint': `
[T|关于做好秋粮收购工作的通知|]
[A|各粮管所|]：
秋粮收购即将开始，现就有关工作通知如下。
[H1|一、备好仓容|]
对仓房进行一次全面检修，腾出仓容不少于三万吨，做到仓等粮。
[H1|二、搞好服务|]
延长收购时间，增设收购窗口，让农民卖明白粮、放心粮。

[attachmentNote|附件：1.收购网点一览表
      2.质量标准|]

[signature|县粮食和物资储备局|]
[issueDate|2024年9月20日|]
[annotation|（此件公开发布）|]

[imprint|抄送：县委办公室，县人大常委会办公室，县政协办公室。|]
县粮食和物资储备局办公室　　2024年9月20日印发
`,
  'closing formula of a request': `
[T|关于维修老干部活动室的请示|]
[A|县财政局|]：
老干部活动室建于二十年前，屋面多处漏雨，急需维修，约需资金十八万元。
[closing|妥否，请批示。|]
[signature|县委老干部局|]
[issueDate|2024年5月30日|]
`,
  'closing words of a speech': `
[T|在青年干部培训班上的发言|]
[A|各位老师、同学们|]：
[H1|一、学有所获|]
这次培训时间不长，内容很满，老师讲得生动，我们听得解渴。
[H1|二、学以致用|]
回到岗位以后，要把学到的方法用起来，把欠下的功课补起来。
[closing|谢谢大家！|]
`,
  'date with Chinese numerals': `
[T|关于同意成立老年体育协会的批复|]
[A|县老年大学|]：
来文收悉。同意成立老年体育协会，请按照章程开展活动，并接受主管部门指导。
此复。
[signature|县民政局|]
[issueDate|二〇〇八年三月五日|]
`,
  'signature padded with no-break spaces': `
[T|关于停水检修的通告|]
因管道检修，定于本周六八点至十八点停水，请各用户提前储水，给您带来不便，敬请谅解。
特此通告。
\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0[signature|青禾县自来水公司|]
\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0[issueDate|2024年7月10日|]
`,
  'the list of those who attended is no outline': `
[T|县安全生产委员会第二次会议纪要|]
7月2日，某某同志主持召开县安全生产委员会第二次会议，研究汛期安全工作。纪要如下：
[I1|一、|]会议听取了应急管理局关于上半年工作的汇报，认为成绩应当肯定，问题不容忽视。
[I1|二、|]会议决定，从本月起开展为期三个月的专项整治，由各行业主管部门具体负责。
[I1|三、|]会议强调，各乡镇要落实属地责任，加强值班值守，遇有险情及时处置。
出席：某某、某某、某某
列席：某某、某某
请假：某某
`,
  'notes and figures are none': `
[T|关于上半年经济运行情况的报告|]
[A|县人大常委会|]：
[H1|一、总体情况|]
上半年，全县经济运行总体平稳，主要指标好于预期，发展质量继续提升。
图1　地区生产总值增速
注：1、表中数据为初步核算数；2、增速按不变价计算。
[H1|二、存在的问题|]
投资后劲不足，消费恢复较慢，一些企业经营困难。
注：本报告所列数据以统计部门公布的为准。
`,
};

const GAPS = {};

outlineSuite('below the body', DOCUMENTS, GAPS, { anySpacing: true });

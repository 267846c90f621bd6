import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { detectOfficialWriting, looksWronglyDecoded, sampleText } from '../../core/src/detection/index';

const detect = (text: string) => detectOfficialWriting(sampleText(text));

const OFFICIAL: Record<string, string> = {
  '短通知': '关于调整食堂开放时间的通知\n\n各科室：\n因设备检修，下周一起食堂午餐推迟半小时，请相互转告。\n\n特此通知。\n\n办公室\n2024年3月4日\n',
  '请示': '关于购置档案柜的请示\n市财政局：\n我局档案室现有柜架已不敷使用。为做好档案管理工作，拟购置密集架十组，所需经费从年度预算中列支。\n妥否，请批示。\n',
  '批复': '关于同意设立便民服务点的批复\n东河街道办事处：\n你街道《关于设立便民服务点的请示》（东街〔2024〕8号）收悉。经研究，现批复如下：\n同意设立。请按有关规定办理手续。\n此复。\n',
  '讲话稿，半角、一行': '在全区安全生产工作会议上的讲话 同志们:今天我们召开这次会议,主要任务是分析当前形势,部署下一阶段工作。下面,我讲三点意见。一、提高认识,切实增强责任感 安全生产事关群众生命财产。各单位要认真落实主体责任。二、突出重点,扎实推进隐患整治 要加强督促检查,健全工作机制。三、加强领导,确保各项措施落实到位 谢谢大家。',
  '总结': '2023年度工作总结\n一年来,在局党委的正确领导下,我科认真履行职责,扎实推进各项工作,取得了一定成效。\n一、主要做法\n(一)加强学习,提升能力。坚持每周集中学习制度。\n(二)规范管理,完善制度。\n二、存在的问题\n三、下一步打算\n',
  '函': '关于商请派员授课的函\n区疾控中心：\n为普及健康知识，我校拟于本月中旬举办专题培训，现商请贵单位派一名专业人员授课。\n专此函达，请予支持为盼。\n',
  '章条': '档案库房管理办法\n第一章 总则\n第一条 为加强档案库房管理，保障档案安全，根据有关规定，制定本办法。\n第二条 本办法适用于机关各部门。\n第二章 职责\n第三条 办公室负责库房的日常管理和监督检查，责任人应当每日巡查。\n第四条 本办法自印发之日起施行。\n',
  '掩去名称': '在XX市XX局党组理论学习中心组学习会上的发言\n各位领导、同志们：\n按照会议安排，结合XX工作实际，我谈三点体会。一是坚持把思想建设摆在首位，二是坚持问题导向抓整改，三是坚持以上率下转作风。\n以上发言，不妥之处请批评指正。\n',
  '主持词': '全县春耕生产动员会主持词\n同志们：\n现在开会。这次会议的主要任务是安排部署春耕生产工作。参加会议的有各乡镇党委书记、县直有关部门主要负责同志。\n下面，请副县长讲话。\n刚才的讲话对各项工作作了安排，各乡镇要认真抓好贯彻落实。散会。\n',
  '繁體夾注音': '關(guān)于加強(qiáng)機(jī)關(guān)作風(fēng)建設(shè)的意見\n各部門(mén):\n為貫徹落實(shí)上級(jí)會(huì)議精神,進(jìn)一步加強(qiáng)機(jī)關(guān)作風(fēng)建設(shè),現(xiàn)提出如下意見。\n一、統(tǒng)一思想,提高認(rèn)識(shí)\n各級(jí)領(lǐng)導(dǎo)干部要堅(jiān)持以上率下,認(rèn)真履行職責(zé)。\n',
  '字间空格、空格缩进': '　　关 于 做 好 防 汛 工 作 的 通 知\r\n各 镇（街）：\r\n　　汛期将至，各级各部门要高度重视，压实责任，严格落实值班制度，确保群众生命安全。\r\n　　特此通知。\r\n',
  '会议纪要': '局长办公会议纪要\n〔2024〕第6号\n3月8日，局长主持召开办公会议，研究一季度重点工作。纪要如下：\n一、会议听取了财务科关于预算执行情况的汇报。会议要求，严格执行财经纪律。\n二、会议审议并原则通过了考核方案。\n',
  '经验材料，无题': '我镇坚持党建引领基层治理，健全网格化管理机制，推动干部下沉一线，着力解决群众急难愁盼问题。建立问题清单、责任清单，实行销号管理，督促各村限期整改。全镇矛盾纠纷化解率明显提升，群众满意度不断提高，形成了齐抓共管的良好局面。\n',
};

const OTHER: Record<string, string> = {
  '空': '',
  '英文': 'Notice to all departments: the meeting on work safety is moved to Monday. Please take note and act accordingly.\n'.repeat(20),
  '日文': '本日の会議では、今年度の事業計画について審議しました。各部門は責任を持って計画を実施してください。よろしくお願いいたします。\n'.repeat(10),
  '韩文夹汉字': '會議에서 各部門의 責任者들이 事業計劃을 報告하였다. 모든 職員은 이를 實施하여야 한다.\n'.repeat(10),
  '小说': '雨停的时候，她推开窗，看见巷口站着一个人。那人撑着一把旧伞，伞面上的水珠还在往下滚。“你怎么来了？”她问。他没有回答，只是笑了笑，把手里的信递过来。信封已经湿了，字迹洇成一团，好像一朵开败的花。\n'.repeat(8),
  '章回小说': '第一回 渡口逢故人\n话说那少年背了包袱，一路行来，到得渡口，天色已晚。船家道：“客官，今日风大，过不得江了。”少年道：“既如此，且寻一处歇脚。”二人正说话间，忽听得马蹄声响。\n第二回 夜雨落孤灯\n'.repeat(6),
  '聊天记录': '2024-03-01 20:11:05 小周\n你到哪儿了呀\n2024-03-01 20:11:40 阿明\n刚下地铁，五分钟吧\n2024-03-01 20:12:02 小周\n好的，我先点菜啦，你吃辣吗\n2024-03-01 20:12:30 阿明\n吃的吃的哈哈\n'.repeat(6),
  '歌词': '[00:12.30]风吹过旧操场\n[00:15.80]你的影子拉得好长\n[00:19.20]我还在原地唱\n[00:22.70]那首没写完的歌呀\n'.repeat(10),
  '字幕': '1\n00:00:01,000 --> 00:00:03,500\n别动，听我说。\n\n2\n00:00:04,000 --> 00:00:06,200\n你到底想怎么样？\n\n3\n00:00:07,000 --> 00:00:09,000\n我只想回家。\n\n'.repeat(10),
  '词表': ['落叶', '书架', '窗台', '铁轨', '围巾', '茶壶', '石桥', '灯笼', '棉花', '海浪', '松针', '木梳'].join('\n').repeat(20),
  '代码': 'def load(path):\n    """读取配置文件，返回字典。"""\n    # 如果文件不存在就返回空字典\n    if not os.path.exists(path):\n        return {}\n    with open(path) as handle:\n        return json.load(handle)  # 解析\n'.repeat(20),
  '软件说明': '# 快速开始\n\n安装依赖后运行 `npm run dev`，然后在浏览器里打开 http://localhost:3000 就可以看到页面了。如果你想修改端口，可以在配置文件里设置 port 参数。\n\n## 常见问题\n\n1. 启动时报错怎么办？先检查 Node 的版本，然后删除 node_modules 重新安装。\n2. 怎么自定义主题？复制一份默认的样式，修改变量即可。\n'.repeat(4),
  '日志': '2024-03-01 08:00:00 INFO  服务启动完成 port=8080\n2024-03-01 08:00:03 WARN  连接超时，正在重试 host=10.0.0.8 retry=1\n2024-03-01 08:00:05 ERROR 查询失败 code=1064\n'.repeat(30),
  'CSV': '姓名,年龄,城市,电话\n张三,31,青石,13800000000\n李四,28,白河,13900000000\n'.repeat(40),
  '体育新闻': '昨晚的比赛一波三折。主队上半场先丢一球，下半场换人之后连进两球反超比分。终场前客队前锋接队友传中头球攻门，可惜被门将扑出。赛后主教练说，球队这个赛季伤病很多，不过大家都没有放弃，这场球赢得不容易。\n'.repeat(5),
  '菜谱': '红烧排骨\n用料：排骨一斤，冰糖十几粒，姜三片，八角两个。\n1、排骨冷水下锅，水开后撇去浮沫，捞出沥干。\n2、锅里放少许油，小火把冰糖炒成琥珀色，倒入排骨翻炒上色。\n3、加开水没过排骨，小火炖四十分钟，最后大火收汁就可以了。\n'.repeat(4),
  '合同': '房屋租赁合同\n甲方（出租人）：\n乙方（承租人）：\n第一条 甲方将位于青石路的房屋出租给乙方使用，乙方应按时支付租金。\n第二条 乙方有权在租期内使用房屋，甲方不得无故收回。逾期支付租金的，乙方应支付违约金。\n第三条 本合同一式两份，自双方签字之日起生效。\n'.repeat(2),
  '论文': '摘要：本文提出一种基于注意力的图像去噪方法，在三个公开数据集上做了对比实验。\n关键词：图像去噪；卷积网络\n1 引言\n图像在采集和传输中会受到噪声干扰，传统滤波方法容易丢失纹理细节。本文采用残差结构缓解这一问题。\n参考文献\n'.repeat(3),
  '影评': '这部片子我看了两遍，第一遍没太看懂，第二遍才明白导演在开头埋的那个伏笔。女主角演得真好，尤其是最后那场戏，一句台词都没有，光靠眼神就把什么都说了。不过中间有点拖，好像少了点什么。\n'.repeat(5),
  '古文': '余少时尝游于山中，见一老者结庐而居，门前有松数株，泉水潺潺。问其年，笑而不答。及暮，月出东山，清光满地，老者抚琴一曲，其声悠然。余听之忘归。\n'.repeat(8),
  '习题': '一、选择题\n1．下列词语中没有错别字的一项是（ ）\nA．安详 B．仓促 C．震憾 D．辉煌\n2．下列句子没有语病的是（ ）\nA．通过练习，使我进步了。B．他的成绩提高了。\n答案：1．C 2．B\n二、填空题\n'.repeat(5),
};

suite('detection', () => {
  for (const [name, text] of Object.entries(OFFICIAL)) {
    test(`reads as official writing: ${name}`, () => {
      const { official, score } = detect(text);
      assert.ok(official, `score ${score.toFixed(2)}`);
    });
  }

  for (const [name, text] of Object.entries(OTHER)) {
    test(`is left alone: ${name}`, () => {
      const { official, score } = detect(text);
      assert.ok(!official, `score ${score.toFixed(2)}`);
    });
  }

  test('every sample document of the workspace is recognised', () => {
    for (const name of readdirSync('examples').filter(file => file.endsWith('.txt') && file !== '普通文本.txt')) {
      const text = new TextDecoder(name.includes('GB18030') ? 'gb18030' : 'utf-8').decode(readFileSync(join('examples', name)));
      assert.ok(detect(text).official, name);
    }
  });

  test('any text gives an answer, the same every time', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(fc.constantFrom('关于', '的通知', '\n', '（', 'a', '各', '：', '\ud800', '\0', '現', '现将', '上的讲话', '〔2024〕', '号'), { maxLength: 300 }).map(parts => parts.join('')));
    fc.assert(
      fc.property(anything, text => {
        const first = detect(text);
        assert.ok(Number.isFinite(first.score));
        assert.deepEqual(detect(text), first);
      }),
    );
  });

  test('a huge text costs no more than a large one', () => {
    const unit = OFFICIAL['总结'] ?? '';
    const worst = ['现将', '关于', '\n各', '上', '（a', '\n尊敬的', ' '];
    for (const huge of [unit, ...worst].map(part => part.repeat(Math.ceil(10_000_000 / part.length)))) {
      assert.ok(sampleText(huge).join('').length < 8000);
      detect(huge);
      const times = Array.from({ length: 15 }, () => {
        const start = performance.now();
        detect(huge);
        return performance.now() - start;
      }).sort((left, right) => left - right);
      // 1 ms and less is usual; the bound leaves room for a machine that does other things.
      assert.ok((times[7] ?? Infinity) < 10, `median ${String(times[7])} ms for ${JSON.stringify(huge.slice(0, 4))}…`);
    }
  });

  test('the whole detector stays below 7,000 bytes', () => {
    const { outputFiles } = buildSync({ entryPoints: ['core/src/detection/index.ts'], bundle: true, minify: true, charset: 'utf8', format: 'cjs', target: 'es2022', write: false });
    const size = outputFiles[0]?.contents.byteLength ?? 0;
    assert.ok(size > 0 && size < 7000, `${String(size)} bytes`);
  });

  test('samples cover beginning, middle and end', () => {
    const text = `${'头'.repeat(5000)}${'中'.repeat(20_000)}${'尾'.repeat(1300)}`;
    const samples = sampleText(text);
    assert.match(samples[0] ?? '', /^头+$/);
    assert.match(samples[1] ?? '', /^中+$/);
    assert.match(samples.at(-1) ?? '', /尾$/);
    assert.deepEqual(sampleText('短'), ['短']);
  });
});

suite('wrongly decoded text', () => {
  const notice = OFFICIAL['短通知'] ?? '';
  const utf8 = new TextEncoder().encode(notice);
  // 关于调整的通知 and a line more in GB18030.
  const gb = Uint8Array.from(Buffer.from('b9d8d3dab5f7d5fbb5c4cda8d6aa0ab8f7bfc6cad2a3bab8f7bfc6cad2a3bab8f7bfc6cad2a3ba', 'hex'));

  test('GB18030 read as UTF-8, UTF-8 read as GBK, GB18030 read as Latin-1 are suspicious', () => {
    assert.ok(looksWronglyDecoded([new TextDecoder('utf-8').decode(gb)]));
    assert.ok(looksWronglyDecoded([new TextDecoder('gbk').decode(utf8)]));
    assert.ok(looksWronglyDecoded([new TextDecoder('windows-1252').decode(gb)]));
  });

  test('rightly decoded text is not', () => {
    for (const text of [...Object.values(OFFICIAL), ...Object.values(OTHER), 'Straße, café, façade: déjà vu in Österreich. '.repeat(5), '�']) assert.ok(!looksWronglyDecoded(sampleText(text)), text.slice(0, 20));
  });
});

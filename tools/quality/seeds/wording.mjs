// Errors in formulations, words and characters. The lists are the seeder's own, from what any reader of such texts knows.
import { linesOf, pairMutation, proseOf, replaced, replaceOne, sentencePair } from './kit.mjs';

/** @typedef {import('./kit.mjs').Mutation} Mutation */

/** Formulations with a fixed order: what stands around, and the items. @type {readonly (readonly [string, readonly string[], string, string])[]} */
const ORDERS = [
  ['要不断增强', ['政治意识', '大局意识', '核心意识', '看齐意识'], '、', '。'],
  ['要始终坚定', ['道路自信', '理论自信', '制度自信', '文化自信'], '、', '。'],
  ['要统筹推进', ['经济建设', '政治建设', '文化建设', '社会建设', '生态文明建设'], '、', '。'],
  ['要牢固树立', ['创新', '协调', '绿色', '开放', '共享'], '、', '的新发展理念。'],
  ['要', ['完整', '准确', '全面'], '、', '贯彻新发展理念。'],
  ['建成', ['富强', '民主', '文明', '和谐', '美丽'], '', '的社会主义现代化强国。'],
  ['要坚持', ['依法治国', '依法执政', '依法行政'], '、', '共同推进。'],
  ['要推进', ['法治国家', '法治政府', '法治社会'], '、', '一体建设。'],
  ['要', ['不忘初心', '牢记使命'], '、', '，奋力开创工作新局面。'],
  ['践行社会主义核心价值观，倡导', ['自由', '平等', '公正', '法治'], '、', '。'],
  ['践行社会主义核心价值观，倡导', ['爱国', '敬业', '诚信', '友善'], '、', '。'],
  ['要抓好', ['科学立法', '严格执法', '公正司法', '全民守法'], '、', '各环节工作。'],
  ['要增强', ['自我净化', '自我完善', '自我革新', '自我提高'], '、', '能力。'],
  ['坚持以', ['马克思列宁主义', '毛泽东思想', '邓小平理论'], '、', '为指导。'],
];

/** @param {string} id @param {(items: readonly string[], random: import('./kit.mjs').Random) => string[]} spoil @param {number} [fewest] @returns {Mutation} */
const onOrder = (id, spoil, fewest = 2) => {
  const list = ORDERS.filter(([, items]) => items.length >= fewest);
  return {
    id,
    where: 'place',
    make: (source, random, turn) => {
      if ((source.year ?? 0) < 2018) return undefined;
      const [head, items, glue, tail] = list[turn % list.length];
      return sentencePair(source, random, head + items.join(glue) + tail, head + spoil(items, random).join(glue) + tail);
    },
  };
};

const VERBS = /** @type {const} */ ([
  ['要增强“四个意识”、坚定“四个自信”、做到“两个维护”。', '要坚定“四个意识”、增强“四个自信”、做到“两个维护”。'],
  ['各级干部要增强“四个意识”。', '各级干部要坚定“四个意识”。'],
  ['各级干部要坚定“四个自信”。', '各级干部要做到“四个自信”。'],
  ['各级干部要做到“两个维护”。', '各级干部要坚定“两个维护”。'],
  ['要深刻领悟“两个确立”的决定性意义。', '要坚决做到“两个确立”的决定性意义。'],
  ['要铸牢中华民族共同体意识。', '要树立中华民族共同体意识，增强“四个自信”。'],
  ['要统筹推进“五位一体”总体布局。', '要协调推进“五位一体”总体布局。'],
  ['要协调推进“四个全面”战略布局。', '要统筹推进“四个全面”战略布局。'],
]);

const CHARACTERS = /** @type {const} */ ([
  ['要铸牢中华民族共同体意识。', '要筑牢中华民族共同体意识。'],
  ['要坚持稳中求进工作总基调。', '要坚持稳中求进工作总格调。'],
  ['要始终坚持以人民为中心的发展思想。', '要始终坚持以人民为重心的发展思想。'],
  ['要推动构建人类命运共同体。', '要推动构建人类命运共同题。'],
  ['要牢记绿水青山就是金山银山的理念。', '要牢记青水绿山就是金山银山的理念。'],
  ['要认真落实中央八项规定及其实施细则精神。', '要认真落实中央八项规定及其实施细责精神。'],
  ['要不断提高政治判断力、政治领悟力、政治执行力。', '要不断提高政治判断力、政治领悟力、政治执行率。'],
  ['要深入推进全面从严治党。', '要深入推进全面丛严治党。'],
]);

const MISQUOTED = /** @type {const} */ ([
  ['各级干部要做到“两个维护”。', '各级干部要做到“两个拥护”。'],
  ['各级干部要增强“四个意识”。', '各级干部要增强“四种意识”。'],
  ['要统筹推进“五位一体”总体布局。', '要统筹推进“五位一体”战略布局。'],
  ['要协调推进“四个全面”战略布局。', '要协调推进“四个全面”总体布局。'],
  ['要坚持“三会一课”制度。', '要坚持“三课一会”制度。'],
  ['要严格执行“三重一大”决策制度。', '要严格执行“三大一重”决策制度。'],
  ['要坚持和发展新时代“枫桥经验”。', '要坚持和发展新时代“枫乔经验”。'],
  ['为实现中华民族伟大复兴的中国梦而努力奋斗。', '为实现中华民族伟大振兴的中国梦而努力奋斗。'],
  ['要落实“一岗双责”。', '要落实“双岗一责”。'],
  ['要坚持“两个一百年”奋斗目标。', '要坚持“二个一百年”奋斗目标。'],
]);

const NAMES = /** @type {const} */ ([
  ['要商请国家发展和改革委员会办理。', '要商请国家发展与改革委员会办理。'],
  ['要商请工业和信息化部办理。', '要商请工业与信息化部办理。'],
  ['要商请人力资源和社会保障部办理。', '要商请人力资源与社会保障部办理。'],
  ['要商请住房和城乡建设部办理。', '要商请住房与城乡建设部办理。'],
  ['要商请文化和旅游部办理。', '要商请文化与旅游部办理。'],
  ['要商请国家卫生健康委员会办理。', '要商请国家卫生和健康委员会办理。'],
  ['要商请农业农村部办理。', '要商请农业和农村部办理。'],
  ['要向全国人民代表大会常务委员会报告。', '要向全国人民代表大会常委委员会报告。'],
  ['要向中央纪律检查委员会报告。', '要向中央纪律监察委员会报告。'],
]);

const OLD_NAMES = /** @type {const} */ ([
  ['要商请国家市场监督管理总局办理。', '要商请国家工商行政管理总局办理。'],
  ['要商请国家卫生健康委员会办理。', '要商请国家卫生和计划生育委员会办理。'],
  ['要商请自然资源部办理。', '要商请国土资源部办理。'],
  ['要商请生态环境部办理。', '要商请环境保护部办理。'],
  ['要商请农业农村部办理。', '要商请农业部办理。'],
  ['要商请文化和旅游部办理。', '要商请国家旅游局办理。'],
  ['要商请应急管理部办理。', '要商请国家安全生产监督管理总局办理。'],
  ['依照《中华人民共和国民法典》的规定执行。', '依照《中华人民共和国合同法》的规定执行。'],
]);

const SESSIONS = /** @type {const} */ ([
  ['要认真学习党的二十届三中全会精神。', '要认真学习党的第二十届三中全会精神。'],
  ['要认真学习党的十九届六中全会精神。', '要认真学习党的十九届九中全会精神。'],
  ['要认真学习党的二十大精神。', '要认真学习党的20大精神。'],
  ['要认真学习党的二十大精神。', '要认真学习党的二十六大精神。'],
  ['要认真学习党的十八届三中全会精神。', '要认真学习党的十八届八中全会精神。'],
]);

const COLLOQUIAL = /** @type {const} */ ([
  ['有关问题已经妥善解决。', '有关问题已经全部搞定。'],
  ['这项工作要尽快完成。', '这项工作要赶紧弄完。'],
  ['群众对此十分满意。', '老百姓对此特别给力点赞。'],
  ['各单位要认真对待。', '各单位千万别不当回事儿。'],
  ['不得敷衍应付。', '不准忽悠糊弄。'],
  ['资金使用情况较好。', '资金用得挺不错的。'],
  ['这项工作成效明显。', '这项工作干得杠杠的。'],
]);

const ABSOLUTE = /** @type {const} */ ([
  ['各项工作取得明显成效。', '各项工作取得史无前例的绝对成功。'],
  ['群众满意度较高。', '群众百分之百满意，绝无任何意见。'],
  ['服务质量居于前列。', '服务质量天下第一、无人能及。'],
  ['风险总体可控。', '绝对不会出现任何问题。'],
  ['隐患基本消除。', '隐患全部彻底消灭，万无一失。'],
]);

/** Right and wrong writing of words that stand in nearly any text. */
const CONFUSED = `
部署 布署;贯彻 惯彻;必须 必需;反映 反应;气候 气侯;等候 等侯;精简 精减;账户 帐户;截至 截止;纪律 记律;竣工 峻工;安装 按装;辐射 幅射;防御 防卸;覆盖 复盖;恢复 恢覆;抵御 抵卸
健全 键全;检察院 检查院;象征 像征;现象 现像;图像 图象;好像 好象;蓝图 兰图;供给 供结;签订 签定;合法权益 合法权宜;因地制宜 因地治宜;坚韧 坚仞;振兴 震兴;震慑 振慑;鼓励 鼓厉;激励 激厉
辩护 辨护;辨别 辩别;赔偿 陪偿;陪同 赔同;培训 陪训;培养 赔养;记载 记栽;栽培 载培;克服 刻服;刻苦 克苦;拖欠 拖歉;贡献 供献;勘察 堪察;勘探 堪探;严峻 严竣;籍贯 藉贯;凭借 凭籍;履行 屡行;屡次 履次
渎职 读职;拨款 拔款;选拔 选拨;提拔 提拨;赡养 瞻养;瞩目 嘱目;赃款 脏款;徇私 循私;遵循 遵徇;敷衍 敷演;彻底 澈底;惩治 征治;弘扬 宏扬;融资 溶资;筹划 筹画;督促 督足;坐落 座落;迫不及待 迫不急待;再接再厉 再接再励
一如既往 一如继往;按部就班 按步就班;既要 即要;即将 既将;即使 既使;度过 渡过;树立 竖立;制度 制渡;权利 权力;义务 意务;妨碍 防碍;遗憾 遗撼;震撼 震憾;协调 谐调;整治 整制;治理 制理;管理 管里;规划 规化
奖励 奖厉;滥用 烂用;泛滥 泛烂;污染 污柒;侵犯 浸犯;侵蚀 浸蚀;沉浸 沉侵;销毁 消毁;撤销 撤消;取消 取销;消费 销费;销售 消售;消除 销除;震荡 振荡;修订 修定;制定 制订;拟订 拟定
复杂 复扎;繁荣 繁容;容纳 溶纳;内容 内溶;急剧 急巨;加剧 加巨;艰巨 坚巨;艰难 坚难;艰苦 坚苦;坚持 艰持;坚决 坚绝;决定 绝定;杜绝 杜决;解决 解绝;裁决 裁绝;隔离 膈离;资格 资隔;严格 严隔;批准 批淮;水准 水淮
连续 联续;联系 连系;联合 连合;关联 关连;蔓延 漫延;漫长 慢长;缓慢 缓漫;证据 证具;具备 俱备;具体 俱体;器具 器俱;典型 典形;形势 型势;类型 类形;模型 模形;情形 情型;形成 型成;转型 转形`;

/** @type {readonly (readonly [string, string])[]} */
const PAIRS = CONFUSED.split(/[;\n]/).map(pair => pair.trim().split(' ')).filter(pair => pair.length === 2 && pair[0].length === pair[1].length).map(([right, wrong]) => [right, wrong]);

/** Where the two words are both words, only beside what leaves one. @type {Readonly<Record<string, string>>} */
const BESIDE = { 截至: '截至(?=\\d|目前|去年|上年)', 必须: '必须', 反映: '反映(?=情况|问题|意见)', 权利: '(?<=合法)权利', 度过: '度过', 树立: '树立(?=[^。，]{0,8}(?:理念|意识|观))', 制定: '', 拟订: '', 取消: '取消(?=资格)', 撤销: '撤销(?=[^。，]{0,6}(?:决定|案件|登记|许可))', 整治: '', 协调: '', 即将: '即将', 修订: '', 签订: '签订(?=[^。，]{0,6}(?:合同|协议))', 震荡: '', 关联: '', 筹划: '', 坐落: '', 精简: '精简(?=机构|人员|会议)', 联系: '', 联合: '' };

/** @type {Mutation} */
const confusable = {
  id: 'wording/confusable',
  where: 'place',
  make: ({ text }, random) => {
    for (const [right, wrong] of random.shuffled(PAIRS)) {
      const pattern = BESIDE[right] ?? right;
      if (pattern === '' || !text.includes(right)) continue;
      const seeded = replaceOne(text, new RegExp(pattern, 'g'), random, () => wrong);
      if (seeded) return seeded;
    }
    return undefined;
  },
};

/** The ones that secretaries' lists name. */
const WELL_KNOWN = /** @type {const} */ ([
  ['要认真做好部署。', '要认真做好布署。'], ['要再接再厉，再创佳绩。', '要再接再励，再创佳绩。'], ['要一如既往做好服务。', '要一如继往做好服务。'], ['要按部就班推进工作。', '要按步就班推进工作。'],
  ['截至2025年底，各项任务已经完成。', '截止2025年底，各项任务已经完成。'], ['工程已于去年竣工。', '工程已于去年峻工。'], ['要统筹应对气候变化。', '要统筹应对气侯变化。'], ['要精简会议和文件。', '要精减会议和文件。'],
  ['群众反映的问题要及时解决。', '群众反应的问题要及时解决。'], ['各单位必须按时完成任务。', '各单位必需按时完成任务。'], ['要帮助群众度过难关。', '要帮助群众渡过难关。'], ['目前正处在过渡时期。', '目前正处在过度时期。'],
  ['要认真贯彻落实会议精神。', '要认真惯彻落实会议精神。'], ['这是友谊的象征。', '这是友谊的像征。'], ['经费由财政账户拨付。', '经费由财政帐户拨付。'], ['既要抓好发展，又要守住底线。', '即要抓好发展，又要守住底线。'],
  ['即使任务繁重，也要按时完成。', '既使任务繁重，也要按时完成。'], ['要因地制宜推进建设。', '要因地治宜推进建设。'], ['要认真履行职责。', '要认真屡行职责。'], ['经费已全部拨付到位。', '经费已全部拔付到位。'],
  ['要防止玩忽职守行为。', '要防止玩乎职守行为。'], ['要弘扬优良传统。', '要宏扬优良传统。'], ['要奋发图强、开拓进取。', '要愤发图强、开拓进取。'], ['要防止矛盾激化蔓延。', '要防止矛盾激化漫延。'],
  ['要严厉惩治违法行为。', '要严励惩治违法行为。'], ['要融会贯通、学以致用。', '要融汇贯通、学以至用。'], ['要迫切解决突出问题，不负重托。', '要迫切解绝突出问题，不负重托。'], ['要坚持提纲挈领抓重点。', '要坚持提纲契领抓重点。'],
  ['要鼎力支持有关工作。', '要顶力支持有关工作。'], ['要防止徇私舞弊。', '要防止循私舞弊。'], ['严禁滥用职权。', '严禁烂用职权。'], ['要做到名副其实。', '要做到名符其实。'],
]);

const OFFICES = /** @type {const} */ ([
  ['由市长主持会议。', '由市委市长主持会议。'], ['由省委书记主持会议。', '由省政府书记主持会议。'], ['由县委副书记主持会议。', '由县政府副书记主持会议。'],
  ['由国务院总理签署。', '由中共中央总理签署。'], ['由市人大常委会主任主持会议。', '由市人大常委会主席主持会议。'], ['由市政协主席主持会议。', '由市政协主任主持会议。'],
]);

/** @type {Mutation} */
const doubledCharacter = {
  id: 'wording/doubled-character',
  where: 'place',
  make: ({ text }, random) => replaceOne(text, /(?<=[\u4e00-\u9fff])(?:的|和|在|对|为|与|及|是|将|由|应)(?=[\u4e00-\u9fff])(?<!目的|的的|为为|和和|对对)(?![的和在对为与及是将由应])/g, random, match => match[0] + match[0]),
};

/** @type {Mutation} */
const doubledWord = {
  id: 'wording/doubled-word',
  where: 'place',
  make: ({ text }, random) => replaceOne(text, /(?<=[\u4e00-\u9fff，。])(?:进一步|加强|应当|可以|根据|通过|推进|完善|有关|建立|组织|实施|国务院|人民政府|发展|工作)/g, random, match => match[0] + match[0]),
};

const PHRASES = ['提高政治站位', '强化责任担当', '压紧压实责任', '凝聚强大合力', '以钉钉子精神', '取得明显成效'];
/** @type {Mutation} */
const repeatedPhrase = {
  id: 'wording/repeated-phrase',
  where: 'place',
  make: (source, random) => {
    const phrase = random.pick(PHRASES);
    return sentencePair(source, random, `各级要${phrase}，抓好任务落实，务求实效。`, `各级要${phrase}，抓好任务落实。各部门要${phrase}，抓好日常管理。各单位要${phrase}，务求实效。各地也要${phrase}。`);
  },
};

/** 《…》（以下简称…） as a source has it, with its later uses. @param {string} text @returns {{ full: string, short: string, start: number, end: number, uses: number[] }[]} */
function abbreviations(text) {
  return [...text.matchAll(/(《[^《》\n]{6,60}》)（以下简称“?(《[^《》\n]{2,20}》|[\u4e00-\u9fff]{2,10})”?）/g)].flatMap(match => {
    const end = match.index + match[0].length;
    /** @type {number[]} */
    const uses = [];
    for (let at = text.indexOf(match[2], end); at >= 0; at = text.indexOf(match[2], at + 1)) uses.push(at);
    const before = text.slice(0, match.index).includes(match[2]);
    return before || text.split(match[0]).length !== 2 || match[1].includes(match[2]) ? [] : [{ full: match[1], short: match[2], start: match.index, end, uses }];
  });
}
/** A definition of something else than a document. @param {string} text */
const definitions = text => [...text.matchAll(/（以下(?:简称|统称)“?([\u4e00-\u9fff]{2,10}|《[^《》\n]{2,20}》)”?）/g)].filter(match => !text.slice(0, match.index).includes(match[1]) && text.indexOf(match[1], match.index + match[0].length) > 0);

/** @type {readonly Mutation[]} */
const onAbbreviations = [
  {
    id: 'wording/abbreviation-before-definition',
    where: 'document',
    make: ({ text }, random) => {
      // A plain word that is given a meaning there may well be used before.
      const match = random.pick(definitions(text).filter(({ index, 0: words, 1: short }) => !words.includes('统称') && !/(?:单位|部门|工作|机构|人员|目录|委员会|常委会|企业|中心|地区|人|者)$/.test(short) && linesOf(text.slice(0, index)).length > 1));
      if (!match) return undefined;
      const sentence = `认真落实${match[1]}有关要求，是各级各部门的共同责任。`;
      const lineStart = text.lastIndexOf('\n', match.index) + 1;
      return { ...replaced(text, lineStart, lineStart, `${sentence}\n`), end: match.index + sentence.length + 1 + match[0].length, what: match[0] };
    },
  },
  {
    id: 'wording/abbreviation-defined-twice',
    where: 'document',
    make: ({ text }, random) => {
      const match = random.pick(definitions(text));
      if (!match) return undefined;
      const use = text.indexOf(match[1], match.index + match[0].length) + match[1].length;
      return { ...replaced(text, use, use, match[0]), what: match[0] };
    },
  },
  {
    id: 'wording/abbreviation-unused',
    where: 'document',
    make: ({ text }, random) => {
      const found = random.pick(abbreviations(text).filter(({ uses }) => uses.length > 0));
      if (!found) {
        const host = random.pick(proseOf(text).filter(line => /《[^《》\n]{8,40}》(?!（)/.test(line.text)));
        if (!host) return undefined;
        const at = host.start + /** @type {RegExpExecArray} */ (/《[^《》\n]{8,40}》(?!（)/.exec(host.text)).index;
        const end = text.indexOf('》', at) + 1;
        return { ...replaced(text, end, end, '（以下简称《云山工作方案》）'), what: 'defined, never used' };
      }
      const rest = text.slice(found.end).replaceAll(found.short, found.full);
      return { text: text.slice(0, found.end) + rest, start: found.start, end: found.end, what: found.short };
    },
  },
];

const MASKED = /** @type {const} */ ([
  ['要深入学习贯彻习近平总书记重要讲话精神。', '要深入学习贯彻_总书记重要讲话精神。'],
  ['要深入学习贯彻习近平总书记重要讲话精神。', '要深入学习贯彻总书记总书记重要讲话精神。'],
  ['要以习近平新时代中国特色社会主义思想为指导。', '要以_新时代中国特色社会主义思想为指导。'],
  ['要以习近平新时代中国特色社会主义思想为指导。', '要以***新时代中国特色社会主义思想为指导。'],
  ['要以习近平新时代中国特色社会主义思想为指导。', '要以近平新时代中国特色社会主义思想为指导。'],
  ['要深入学习贯彻习近平总书记重要讲话精神。', '要深入学习贯彻××总书记重要讲话精神。'],
]);

const LAWS = /** @type {const} */ ([['民事诉讼法', '民事起诉法'], ['刑事诉讼法', '刑事起诉法'], ['环境保护法', '环境爱护法'], ['安全生产法', '生产安全法'], ['劳动合同法', '劳动合约法'], ['行政许可法', '行政准许法'], ['行政处罚法', '行政惩罚法'], ['食品安全法', '食物安全法'], ['立法法', '立法条例'], ['公司法', '公司管理法'], ['行政复议法', '行政复核法'], ['突发事件应对法', '突发事件处置法'], ['城乡规划法', '城市乡村规划法'], ['水污染防治法', '水污染治理法'], ['大气污染防治法', '大气污染治理法'], ['治安管理处罚法', '治安处罚管理法']]);
/** @type {Mutation} */
const misquotedTitle = {
  id: 'wording/misquoted-title',
  where: 'place',
  make: ({ text }, random) => replaceOne(text, /《中华人民共和国([\u4e00-\u9fff]{2,12})》/g, random, match => {
    const law = LAWS.find(([right]) => right === match[1]);
    return law ? `《中华人民共和国${law[1]}》` : `《${random.pick(['中国人民共和国', '中华共和国', '中华人民共国'])}${match[1]}》`;
  }),
};

const RELATIVE = /** @type {const} */ ([
  ['会议于2025年5月5日召开。', '会议于昨天召开。'], ['有关工作已于2025年4月启动。', '有关工作已于上个月启动。'], ['现场会定于2025年5月8日召开。', '现场会定于后天召开。'], ['该办法已于2025年3月印发。', '该办法已于前几天印发。'], ['培训班将于2025年6月举办。', '培训班将于下个月举办。'],
]);

/** @type {readonly Mutation[]} */
export const wording = [
  onOrder('wording/items-swapped', (items, random) => {
    const at = random.between(0, items.length - 2);
    return items.map((item, index) => (index === at ? items[at + 1] : index === at + 1 ? items[at] : item));
  }),
  onOrder('wording/item-lost', (items, random) => {
    const lost = random.between(1, items.length - 1);
    return items.filter((_, index) => index !== lost);
  }, 4),
  onOrder('wording/item-doubled', (items, random) => {
    const at = random.between(1, items.length - 1);
    return items.map((item, index) => (index === at ? items[at - 1] : item));
  }, 3),
  pairMutation('wording/wrong-verb', VERBS, 2018),
  pairMutation('wording/wrong-character', CHARACTERS, 2018),
  pairMutation('wording/misquoted', MISQUOTED, 2018),
  pairMutation('wording/broken-name', NAMES, 2019),
  pairMutation('wording/superseded-name', OLD_NAMES, 2021),
  pairMutation('wording/impossible-session', SESSIONS, 2018),
  pairMutation('wording/office-mismatch', OFFICES, 2018),
  pairMutation('wording/masked-name', MASKED, 2018),
  pairMutation('wording/confusable-well-known', WELL_KNOWN),
  confusable,
  doubledCharacter,
  doubledWord,
  pairMutation('wording/colloquial', COLLOQUIAL),
  pairMutation('wording/absolute', ABSOLUTE),
  repeatedPhrase,
  misquotedTitle,
  pairMutation('wording/relative-date', RELATIVE),
  ...onAbbreviations,
];

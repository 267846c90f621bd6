/** `.gongwen/rules.yaml` before anything is written into it: what may stand there, as comments. */
export const newRulesFile = `# 单位自己的检查规则。去掉行首的“# ”就起作用，保存后立即生效；写错的地方会标出来。
# The unit's own checks: remove “# ” at the beginning of the lines that you want; they apply once saved.

# 规则 / rules：words（词）或 pattern（正则表达式，RE2 写法）写一个。
# rules:
#   - id: 单位全称
#     words: [县府办, 县政府办]
#     message: 单位名称写全称。
#     replacement: 县政府办公室
#   - id: 金额不写整
#     pattern: (\\d+)万元整
#     message: 金额后面不写“整”。
#     replacement: $1万元
#     severity: information

# 人员 / people：按排名先后。检查姓名的误写、职务和先后次序；名单只在本单位使用。
# people:
#   - name: 甲大山
#     posts: [党组书记, 局长]
#     wrongForms: [甲大三]
#   - name: 乙小河
#     posts: [副局长]
`;

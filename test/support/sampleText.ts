/** A short notice in our own words: title, addressee, two sections, an item list, signature and date. */
export const NOTICE = `关于开展办公用房清查工作的通知

各科室、各直属单位：
为摸清家底，现就办公用房清查有关事项通知如下。
一、清查范围
本次清查包括自有房屋和租用房屋。
（一）自有房屋
以产权登记为准。
（二）租用房屋
以租赁合同为准。
二、时间安排
清查工作于六月底前完成。

市机关事务服务中心
2024年5月6日
`;

export const NOTICE_HEADINGS = ['一、清查范围', '（一）自有房屋', '（二）租用房屋', '二、时间安排'];

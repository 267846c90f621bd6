import assert from 'node:assert/strict';
import { documentKind, kindOfTitle } from '../../../core/src/model/documentKind';
import { parseDocument } from '../../../core/src/model/parse';

const KINDS: Readonly<Record<string, readonly string[]>> = {
  通知: ['关于印发《某某办法（试行）》的通知', '关于召开会议的紧急通知', '关于做好防汛工作的通知（征求意见稿）'],
  报告: ['关于预算执行情况的报告', '关于防汛工作情况的报告'],
  大会报告: ['政府工作报告', '2026年某省政府工作报告', '在中国共产党某市第五次代表大会上的报告'],
  请示: ['某局关于申请资金的请示'],
  批复: ['关于某事项的批复', '关于《某请示》的批复'],
  函: ['关于商请支持的函', '某办公厅关于同意建立制度的复函', '邀请函'],
  意见: ['关于加强某项工作的若干意见', '关于某事的指导意见（讨论稿）'],
  讲话: ['在全市大会上的讲话', '在全市大会上的讲话（2024年3月5日）', '凝心聚力谱新篇——在全市大会上的讲话', '某书记在会议上的讲话稿', '专题党课讲稿'],
  发言: ['在座谈会上的发言', '交流发言材料', '表态发言'],
  主持词: ['全市工作会议主持词', '在会议上的主持讲话'],
  致辞: ['在开幕式上的致辞', '新年献词'],
  总结: ['2024年度工作总结', '某局年度工作总结（3篇）'],
  检查材料: ['民主生活会对照检查材料', '个人检视剖析材料'],
  述职报告: ['2024年述职述廉报告', '述责述廉报告'],
  调研报告: ['关于乡村振兴的调研报告', '考察报告'],
  汇报: ['关于防汛工作的情况汇报', '汇报提纲'],
  规章: ['某市城市绿化条例', '中华人民共和国体育法', '关于适用法律若干问题的解释（一）', '某工作规范'],
  公示: ['拟录用人员公示'],
  书信: ['致全市人民的一封信', '慰问信'],
};

suite('model: 文种 by the title', () => {
  for (const [kind, titles] of Object.entries(KINDS)) {
    test(kind, () => {
      for (const title of titles) assert.equal(kindOfTitle(title), kind, title);
    });
  }

  test('no kind', () => {
    for (const title of ['某公司2024年大事记', '某单位经验做法汇编', '来信来函登记表', '中共某市委 某市人民政府印发《关于某事的意见》', '领导机关', '写作方法']) assert.equal(kindOfTitle(title), undefined, title);
  });

  test('a bulletin by its masthead', () => {
    assert.equal(documentKind(parseDocument('青禾工作简报\n第27期\n\n【按语】现将有关做法予以刊发。\n\n石桥镇破解用机难题\n\n　　石桥镇有耕地3.8万亩。')), '简报');
    assert.equal(documentKind(parseDocument('青禾县人民政府文件\n青政〔2024〕15号\n\n石桥镇破解用机难题\n\n　　石桥镇有耕地3.8万亩。')), undefined);
  });

  test('over two lines, with spaces between the characters', () => {
    assert.equal(documentKind(parseDocument('某市人民政府办公室关于做好全市\n防汛工作的通 知\n各县人民政府：\n现通知如下。')), '通知');
  });
});

// Whose pages are shown to readers by their address: state organs, party and state media, universities, publishers of law,
// established newspapers, and the repositories that keep official texts. Other pages mostly reprint these; their addresses
// stay in data/ for the reviewer, since such sites come and go and change hands.
const INSTITUTIONS = [
  'gov.cn', 'mil.cn', 'edu.cn', 'ac.cn', 'cas.cn', '12371.cn', 'qstheory.cn', 'qstheory.com', 'qizhiwang.org.cn', '71.cn', 'wenming.cn', 'dswxyjy.org.cn', 'hprc.org.cn', 'ccdi.gov.cn', 'banyuetan.org',
  'people.com.cn', 'people.cn', 'peopleschina.com', 'peoplechina.com.cn', 'rmlt.com.cn', 'xinhuanet.com', 'news.cn', 'cctv.com', 'cntv.cn', 'cnr.cn', 'cri.cn', '81.cn', 'gmw.cn', 'ce.cn', 'cyol.com', 'workercn.cn',
  'china.com.cn', 'china.org.cn', 'chinadaily.com.cn', 'chinanews.com', 'chinanews.com.cn', 'ecns.cn', 'beijingreview.com.cn', 'chinafrica.cn', 'taiwan.cn', 'chinataiwan.cn', 'chinagate.cn', 'eastday.com', 'globaltimes.cn', 'legaldaily.com.cn',
  'chinacourt.org', 'pkulaw.com', 'iolaw.org.cn', 'chinawriter.com.cn', 'las.ac.cn', 'farmer.com.cn', 'crecg.com',
  'thepaper.cn', 'guancha.cn', 'whb.cn', 'southcn.com', 'zjol.com.cn', 'cnnb.com.cn', 'hangzhou.com.cn', 'fznews.com.cn', 'fjsen.com', 'hebei.com.cn', 'hndaily.cn', 'rednet.cn', 'voc.com.cn', 'iqilu.com', 'qlwb.com.cn', 'nxnews.net', 'nxrb.cn',
  'xjrb.com', 'gzstv.com', 'kankanews.com', 'shine.cn', 'sznews.com', 'xdkb.net', 'dongyingnews.cn', 'cjyun.org', 'nbd.com.cn', 'ahnews.com.cn', 'cssn.cn', 'nen.com.cn', 'dbw.cn', 'sxgov.cn', 'hnr.cn', 'sina.com.cn', 'ifeng.com', 'china.com', 'chinastandards.org',
  'github.com',
];

/** @param {string} url @returns {boolean} whether its address is shown */
export function isInstitution(url) {
  const { hostname, port } = new URL(url);
  return port === '' && INSTITUTIONS.some(host => hostname === host || hostname.endsWith(`.${host}`));
}

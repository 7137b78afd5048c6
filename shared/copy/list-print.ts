import type { LocalDate } from '../calendar/local-date'

/** A published list as it is printed: names, title and days; no points, no reason, no person. */
export const listPrint = {
  title: (listName: string) => `${listName}培育成功服务站名单`,
  publishedOn: (day: LocalDate) => `公布日：${day}`,
  term: (from: LocalDate, to: LocalDate) => `资格：${from} 至 ${to}`,
  count: (count: number) => `共 ${count} 家`,
  sample: '示例规则（非官方），示例名单，不是任何机构发布的。',
  columns: { place: '序号', name: '服务站', district: '区', reachedOn: '达到及格线，从这一天起算' },
  sheet: '名单',
  head: '台账链头',
  headOf: { day: '签名日', root: '根', signature: '签名', publicKey: '公钥' },
  headNote: '可以用它核对签名以前记下的积分台账有没有被改过；签名以后记的，看以后的链头。',
  noHead: '公布时还没有签过名的链头。',
  font: '宋体',
}

/** The ways to the desk; apart from the desk's other words, for 我的 is in the main package and they are not. */
export const deskEntries = {
  title: '服务站工作',
  desk: '今天的服务台',
  today: (count: number) => (count === 0 ? '没有预约' : `${count} 个预约`),
  records: '服务记录',
  ledger: '积分台账',
  complaints: '投诉',
  toAdd: (count: string) => `${count} 笔要补材料`,
  toAnswer: (count: string) => `${count} 笔扣分等说明`,
  toSay: (count: string) => `${count} 件等说明`,
}

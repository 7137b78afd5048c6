/** 等你处理：我的和电脑首页上，企业自己要办的。 */
export const waiting = {
  title: '等你处理',
  count: (count: number, more: boolean) => `${count}${more ? ' 件以上' : ' 件'}`,
  confirm: (day: string, service: string) => `确认 ${day} 的${service}`,
  confirmNote: '看看记录对不对。不选，不影响任何一方。',
  rate: (day: string, service: string) => `评价 ${day} 的${service}`,
  optional: '选填',
  asked: '投诉要不要告诉服务站',
  askedNote: (number: string) => `编号 ${number}，问你同不同意`,
  figures: { coming: '待到店', toConfirm: '待确认', toRate: '待评价', complaints: '办理中' },
  beside: {
    bookings: (count: string) => `${count} 次`,
    toConfirm: (count: string) => `${count} 次待确认`,
    complaints: (count: string) => `${count} 件在办`,
    answered: (count: string) => `${count} 件有答复`,
    members: (count: string) => `${count} 人`,
  },
  figure: (count: number, more: boolean) => `${count}${more ? '+' : ''}`,
}

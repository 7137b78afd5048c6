import type { TitleOn } from '@shared/directory/title-on'

/** A carrier's page. */
export const carrier = {
  share: (name: string) => `${name}，可以预约`,
  phone: '电话',
  phoneNumber: (number: string) => `电话 ${number}`,
  route: '导航',
  copied: '地址已复制',
  speciality: (labels: readonly string[]) => `专长：${labels.join('、')}`,
  rated: (count: number) => `${count} 人评价`,
  tooFew: '评价还少',
  ratings: (enough: number) => `满 ${enough} 人有均分`,
  away: '直线距离',
  services: '可约服务',
  minutes: (minutes: number) => (minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`),
  promises: '服务承诺',
  promiseNote: (deductible: boolean) =>
    deductible ? '没做到可以投诉。查实的可以扣分，你看得到结果。' : '没做到可以投诉，你看得到结果。',
  promiseCounted: (workingDays: number, from: string | null) =>
    `${from === null ? '' : `${from}起，`}预约以后 ${workingDays} 个工作日，到期没做到的，列给市级审核员看`,
  team: '谁来接待',
  hours: '开放时间',
  closed: '不开放',
  titles: '资格',
  own: {
    title: '这是你管理的服务站',
    report: '报变更',
    reportNote: (kinds: readonly string[], days: number) => `${kinds.join('、')}变了，${days} 个工作日内报区里`,
    promise: '写服务承诺',
    promiseNote: '系统按期限看做没做到；市经信局核对以后公布',
    plan: '改服务和开放时间',
    planNote: '改之前先看会影响哪些预约',
    rest: '电话等其他内容，现在还不能在这里改。',
  },
  complain: '投诉这家',
  events: '这家的活动',
  book: '选时间预约',
  pick: '约哪一项',
  checked: (date: string) => `信息核对于 ${date}`,
  titleState: {
    valid: '有效',
    'not-stated': '现状没有载明',
    expired: '已过期',
    revoked: '已撤销',
    'basis-repealed': '依据文件已废止',
  } satisfies Record<TitleOn['now'], string>,
  repealed: (on: string, by: TitleOn['textId']) =>
    `依据的文件自 ${on} 起废止${by === 'g26' ? '（按《建设指引》发布之日，由市里设定）' : ''}；以前的称号还算不算，来源没有说。`,
  inPool: '在培育库（不是称号）',
  validity: (from: string | null, to: string | null) =>
    `${from ? `${from} 起` : '起始日期文件未载明'}，${to ? `至 ${to}` : '截止日期文件未载明'}`,
}

import type { Instant } from '../calendar/beijing'
import { unconfirmedBookings } from '../enterprise/unconfirmed'
import { type ProductBasis, product } from '../law/basis'

interface Quota {
  /** how many uses count at once */
  most: number
  /** how long a use counts, ms; null: until it ends or is given back, which its user says */
  lastsMs: number | null
  basis: ProductBasis
}

const MINUTE = 60_000
const DAY = 86_400_000

const quota = (most: number, lastsMs: number | null, rule: string): Quota => ({ most, lastsMs, basis: product(rule) })

/** How much of something one person, enterprise or device may have at once or in a time. Product rules: the figures are ours. */
export const quotas = {
  openBookings: quota(10, null, '一家企业同时最多有 10 个还没到时间的预约。'),
  openBookingsUnconfirmed: quota(
    unconfirmedBookings,
    null,
    `代码还没核对的企业，同时最多有 ${unconfirmedBookings} 个还没到时间的预约。`,
  ),
  cancellations: quota(10, DAY, '一家企业 24 小时内最多取消 10 次预约。'),
  registrations: quota(5, DAY, '一个人 24 小时内最多登记 5 家企业。'),
  joins: quota(5, DAY, '一个人 24 小时内最多申请加入 5 家企业。'),
  disputes: quota(3, 30 * DAY, '一个人 30 天内最多提出 3 次代码归属异议。'),
  invitations: quota(50, DAY, '一个人 24 小时内最多发出 50 个邀请。'),
  desktopsOfNobody: quota(600, 10 * MINUTE, '不知道来自哪个网络的，10 分钟内一共最多打开 600 个登录码。'),
  desktopsPerDevice: quota(30, 10 * MINUTE, '同一个网络 10 分钟内最多打开 30 个登录码。'),
  ratingsOfPair: quota(4, 30 * DAY, '一家企业 30 天内最多评价同一家服务站 4 次。'),
  complaintsOfEnterprise: quota(5, 30 * DAY, '一家企业 30 天内提出第 6 件起的投诉照样受理、编号，排在后面办。'),
} as const satisfies Record<string, Quota>

export type QuotaName = keyof typeof quotas
export const quotaNames = Object.keys(quotas) as [QuotaName, ...QuotaName[]]

/** One use of a quota, which counts until its end. */
export interface Use {
  id: string
  until: Instant
}

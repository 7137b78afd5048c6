import type { Instant } from '../calendar/beijing'
import { unconfirmedBookings } from '../enterprise/unconfirmed'
import type { PersonId } from '../ids'
import { type ProductBasis, product } from '../law/basis'

interface Quota<Lasts extends number | null = number | null> {
  /** how many uses count at once */
  most: number
  /** how long a use counts, ms; null: until it ends or is given back, which its user says */
  lastsMs: Lasts
  basis: ProductBasis
}

const MINUTE = 60_000
const DAY = 86_400_000

/** @param rule the sentence that says it, of the figure */
const quota = <Lasts extends number | null>(
  most: number,
  lastsMs: Lasts,
  rule: (most: number) => string,
): Quota<Lasts> => ({ most, lastsMs, basis: product(rule(most)) })

/** How much of something one person, enterprise or device may have at once or in a time. Product rules: the figures are ours. */
export const quotas = {
  openBookings: quota(10, null, (most) => `一家企业同时最多有 ${most} 个还没到时间的预约。`),
  openBookingsOfPerson: quota(10, null, (most) => `一个人替各家企业同时最多有 ${most} 个还没到时间的预约。`),
  openBookingsUnconfirmed: quota(
    unconfirmedBookings,
    null,
    (most) => `代码还没核对的企业，同时最多有 ${most} 个还没到时间的预约。`,
  ),
  cancellations: quota(
    10,
    DAY,
    (most) => `一家企业 24 小时内取消 ${most} 次以后，再取消照样办，只是名额到原定时间才还，最迟 24 小时后。`,
  ),
  openWaits: quota(5, null, (most) => `一家企业同时最多有 ${most} 个候补。`),
  moves: quota(3, null, (most) => `一个预约最多改约 ${most} 次；还要换时间的，取消了再约。`),
  openEvents: quota(20, null, (most) => `一家企业同时最多报 ${most} 场还没结束的活动。`),
  walkIns: quota(5, DAY, (most) => `一个人 24 小时内最多登记来访 ${most} 次。`),
  registrations: quota(5, DAY, (most) => `一个人 24 小时内最多登记 ${most} 家企业。`),
  joins: quota(5, DAY, (most) => `一个人 24 小时内最多申请加入 ${most} 家企业。`),
  codeClaims: quota(3, 30 * DAY, (most) => `一个人 30 天内最多提出 ${most} 次代码归属异议。`),
  cases: quota(20, 30 * DAY, (most) => `一个人 30 天内最多新开 ${most} 件办理事项。`),
  objections: quota(10, 30 * DAY, (most) => `一个人 30 天内最多提 ${most} 条公示异议。`),
  invitations: quota(50, DAY, (most) => `一个人 24 小时内最多发出 ${most} 个邀请。`),
  desktopsOfNobody: quota(600, 10 * MINUTE, (most) => `不知道来自哪个网络的，10 分钟内一共最多打开 ${most} 个登录码。`),
  desktopsPerDevice: quota(30, 10 * MINUTE, (most) => `同一个网络 10 分钟内最多打开 ${most} 个登录码。`),
  ratingsOfPair: quota(4, 30 * DAY, (most) => `一家企业 30 天内最多评价同一家服务站 ${most} 次。`),
  complaintsOfEnterprise: quota(
    5,
    30 * DAY,
    (most) => `一家企业 30 天内提出第 ${most + 1} 件起的投诉照样受理、编号，排在后面办。`,
  ),
} as const satisfies Record<string, Quota>

export type QuotaName = keyof typeof quotas
export const quotaNames = Object.keys(quotas) as [QuotaName, ...QuotaName[]]

/** Under which quota a use is counted: what is allowed of open bookings differs, and they are the same bookings. */
export const countedAs = (name: QuotaName): QuotaName => (name === 'openBookingsUnconfirmed' ? 'openBookings' : name)

/** One use of a quota, which counts until its end. */
export interface Use {
  id: string
  until: Instant
  /** who made it, where the quota is an enterprise's and its people have one of their own */
  byId?: PersonId
  /** what it is a use of besides, where that is counted too: the service of an open booking */
  of?: string
}

/** How many more there may be now. */
export const leftOf = (name: QuotaName, uses: readonly Use[], now: Instant): number =>
  Math.max(0, quotas[name].most - uses.filter((use) => use.until > now).length)

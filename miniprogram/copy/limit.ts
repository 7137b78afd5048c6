import type { QuotaName } from '@shared/access/quotas'
import { beijingDate, beijingTime, type Instant } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import type { RefusalData } from '@shared/contract/refusals'

/** 今天 15:20 以后, 明天 09:00 以后, 周四 10:00 以后; the next full minute, so that it is never too early. */
export function after(at: Instant, now: Instant): string {
  const minute = Math.ceil(at / 60_000) * 60_000
  return `${formatNear(beijingDate(minute), beijingDate(now))} ${beijingTime(minute)} 以后`
}

/** What there was enough of for now, and how it goes on from `when`. */
const words: Record<QuotaName, (most: number, when: string) => [verdict: string, reason: string]> = {
  openBookings: (most, when) => [
    `你们企业已经有 ${most} 个还没到时间的预约。`,
    `办完一个或者取消一个就能再约；最晚${when}可以再约。`,
  ],
  openBookingsOfPerson: (most, when) => [
    `你替各家企业已经约了 ${most} 个还没到时间的预约。`,
    `办完一个或者取消一个就能再约；最晚${when}可以再约。`,
  ],
  openBookingsUnconfirmed: (most, when) => [
    `代码还没核对，先最多约 ${most} 个。`,
    `区里核对以后就不限在 ${most} 个。办完一个或者取消一个也能再约；最晚${when}可以再约。`,
  ],
  cancellations: (most, when) => [
    `你们企业一天里已经取消了 ${most} 次。`,
    `再取消照样办，只是名额晚些才还；${when}取消的，名额马上还。`,
  ],
  openWaits: (most, when) => [`你们企业已经有 ${most} 个候补。`, `退出一个就能再排；最晚${when}可以再排。`],
  moves: (most) => [`这个预约已经改约了 ${most} 次。`, '原来的时间照旧；还要换时间的，取消了再约。'],
  openEvents: (most, when) => [
    `你们企业已经报了 ${most} 场还没结束的活动。`,
    `取消一场或者结束一场就能再报；最晚${when}可以再报。`,
  ],
  walkIns: (most, when) => [`一天最多登记来访 ${most} 次。`, `${when}可以再登记；也可以先约时间。`],
  registrations: (most, when) => [`一天最多登记 ${most} 家企业。`, `${when}可以再登记。已经登记的不受影响。`],
  joins: (most, when) => [`一天最多申请加入 ${most} 家企业。`, `${when}可以再申请。已经送出的照样有效。`],
  codeClaims: (most, when) => [`一个月最多提 ${most} 次代码归属异议。`, `${when}可以再提。已经提的照样有人看。`],
  cases: (most, when) => [`一个月最多新开 ${most} 件。`, `${when}可以再开。已经开的照样办。`],
  objections: (most, when) => [`一个月最多提 ${most} 条异议。`, `${when}可以再提。`],
  invitations: (most, when) => [`一天最多发 ${most} 个邀请。`, `${when}可以再发。已经发出的照样有效。`],
  desktopsPerDevice: (_most, when) => ['这个网络刚才打开的登录码太多了。', `${when}可以再打开。手机上照常用。`],
  desktopsOfNobody: (_most, when) => ['现在打开登录码的人太多了。', `${when}可以再打开。手机上照常用。`],
  ratingsOfPair: (most, when) => [`对同一家服务站，一个月最多评价 ${most} 次。`, `${when}可以再评价。`],
  complaintsOfEnterprise: (most, when) => [
    `一个月里已经提了 ${most} 件投诉。`,
    `再提照样受理、编号，排在后面办；${when}提的按平常的顺序办。`,
  ],
}

/** A quota that is used up, said kindly: what is so, and when it is possible again. */
export function limitText({ limit, most, retryAt }: RefusalData<'LIMIT_REACHED'>, now: Instant) {
  const [verdict, reason] = words[limit](most, after(retryAt, now))
  return { verdict, reason }
}

/** Wrong too often: until when to wait. */
export const waitText = (retryAt: Instant, now: Instant) => `${after(retryAt, now)}可以再试。`

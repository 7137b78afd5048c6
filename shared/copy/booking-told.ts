import { GRACE_MINUTES } from '../booking/no-show'
import { beijingDate, beijingTime, type Instant } from '../calendar/beijing'
import { monthAndDay } from './deduction-told'

/** What an enterprise is told of an appointment, until it is served. */
export const bookingSteps = [
  'booked',
  'asked',
  'agreed',
  'declined',
  'moved',
  'cancelled',
  'soon',
  'left',
  'offered',
  'kept',
  'waiting',
  'missed',
  'freed',
  'unmissed',
  'unserved',
] as const
export type BookingStep = (typeof bookingSteps)[number]

export interface BookingTold {
  kind: 'booking'
  step: BookingStep
  serviceName: string
  carrierName: string
  start: Instant
  /** of one that was moved: when it was to be */
  before?: Instant
  /** of `offered` and `declined`: the station's reason */
  reason?: string
  /** of one that waits for the station's yes: the last time to answer */
  until?: Instant
}

/** Where the station or its service is not there any more. */
export const unnamed = { serviceName: '预约的服务', carrierName: '服务点' } as const

/** Why somebody who walked in is asked to choose a time. */
export const unserved = '服务站现在轮不到'

/** 11月20日 14:00 */
const moment = (start: Instant) => `${monthAndDay(beijingDate(start))} ${beijingTime(start)}`

export const bookingLine: Record<BookingStep, string> = {
  booked: '约好了',
  asked: '等服务站同意',
  agreed: '服务站同意了',
  declined: '服务站没有同意',
  moved: '改约了',
  cancelled: '预约取消了',
  soon: '快到时间了',
  left: '服务点退出了',
  offered: '服务站请你们改约',
  kept: '不用改约了',
  waiting: '服务站在等你',
  missed: '记了没来',
  freed: '名额放开了',
  unmissed: '没来改回了',
  unserved: '请约个时间再来',
}

const waits = (until?: Instant) =>
  `名额给你们留着，服务站${until === undefined ? '' : `最晚 ${moment(until)} `}答复；没有答复的会再提醒它，不会自动取消。`
const otherwise = '来了的话跟服务台说，能改回；说错了，在凭证里点“我来了”。'
const more: Record<BookingStep, (of: Pick<BookingTold, 'before' | 'reason' | 'until'>) => string> = {
  booked: () => '到了出示凭证。',
  asked: ({ until }) => waits(until),
  agreed: () => '到了出示凭证。',
  declined: ({ reason = '' }) => `原因：${reason}。不算你们取消，可以另约。`,
  moved: ({ before, until }) =>
    (before === undefined ? '' : `原来的 ${moment(before)} 放开了。`) + (until === undefined ? '' : waits(until)),
  cancelled: () => '时段让给别人了。',
  soon: () => '到了出示凭证。',
  left: () => '它已经退出服务网络；这次预约还在，去之前先打电话问，也可以取消。',
  offered: ({ reason = '' }) => `原因：${reason}。选好新时间以前，原来的时间给你们留着。`,
  kept: () => '服务站照原来的时间办，到了出示凭证。',
  waiting: () => `多等你 ${GRACE_MINUTES} 分钟，来不了的话打个电话。`,
  missed: () => `服务站记了没来，名额放开了。${otherwise}`,
  freed: () => `开始后没有签到，名额自动放开了，不算没来。${otherwise}`,
  unmissed: () => '照常办，到了出示凭证。',
  unserved: () => `${unserved}，不算你们取消。在凭证里选时间。`,
}

/** In words: what it is, and what more there is to say. */
export function bookingTold({
  step,
  serviceName,
  carrierName,
  start,
  before,
  reason,
  until,
}: BookingTold): [title: string, body: string] {
  const when = `${moment(start)}，${carrierName}。`
  return [`${bookingLine[step]}：${serviceName}`, when + more[step]({ before, reason, until })]
}

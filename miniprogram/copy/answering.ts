import type { Instant } from '@shared/calendar/beijing'
import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import { after } from './punctuation'

/** 周四 17:30 */
const moment = (at: Instant, now: Instant) => `${formatNear(beijingDate(at), beijingDate(now))} ${beijingTime(at)}`

/** 要服务站同意的预约：服务台答复，企业等答复。 */
export const answering = {
  /** the last time to answer, on the desk */
  until: (until: Instant, now: Instant) =>
    now < until ? `${moment(until, now)} 前答复` : `该在 ${moment(until, now)} 前答复，请尽快`,
  agree: '同意',
  decline: '不同意',
  agreed: (name: string) => `同意了，告诉${name}了`,
  declined: (name: string) => `没有同意，告诉${name}了`,
  askAgree: (name: string, when: string) => ({
    title: `同意${name} ${when} 来？`,
    text: '企业马上收到。名额已经给它留着，同意以后照常办。',
    yes: '同意',
    no: '再看看',
  }),
  reason: '原因',
  reasonHint: '企业会看到，例如：这天老师外出，请约周三以后。名额马上放开，不能再改回。',
  asks: '约了先占名额，等服务站同意才算约好。',
  asksAgain: '换到新时间，要等服务站再同意一次；名额先占着。',
  /** of the ticket */
  waits: (until: Instant, now: Instant) =>
    now < until
      ? `${after('服务站最晚', moment(until, now))} 答复。`
      : `${after('服务站该在', moment(until, now))} 前答复，还没有。可以打电话问。`,
  /** in a list */
  by: (until: Instant, now: Instant) => `${after('最晚', moment(until, now))} 答复`,
  waitsNote: '名额给你们留着。没有答复的会再提醒服务站，不会自动取消；等的时候取消、改约都不记。',
  why: (reason: string) => `服务站没有同意：${reason}`,
}

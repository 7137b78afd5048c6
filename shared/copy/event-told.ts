import { beijingDate, beijingTime, type Instant } from '../calendar/beijing'
import { monthAndDay } from './deduction-told'

/** What an enterprise is told of an event that it has joined. */
export const eventSteps = ['moved', 'cancelled', 'soon'] as const
export type EventStep = (typeof eventSteps)[number]

export interface EventTold {
  kind: 'event'
  step: EventStep
  title: string
  hostName: string
  start: Instant
  /** why it was cancelled */
  reason?: string
}

export const eventLine: Record<EventStep, string> = {
  moved: '活动改时间了',
  cancelled: '活动取消了',
  soon: '活动快开始了',
}

/** In words: what it is, and what more there is to say. */
export function eventTold({ step, title, hostName, start, reason }: EventTold): [title: string, body: string] {
  const when = `${monthAndDay(beijingDate(start))} ${beijingTime(start)}，${hostName}主办。`
  const more = {
    moved: '来不了的话，可以取消报名。',
    cancelled: reason ? `原因：${reason}` : '',
    soon: '到场的扫现场的码；看直播的，点开就能进。',
  }[step]
  return [`${eventLine[step]}：${title}`, when + more]
}

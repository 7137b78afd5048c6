import { beijingDate, beijingTime, type Instant } from '../calendar/beijing'
import type { LocalDate } from '../calendar/local-date'
import { monthAndDay } from './deduction-told'

/** What an enterprise is told of its wait (候补). */
export const waitSteps = ['offered', 'lapsed', 'past'] as const
export type WaitStep = (typeof waitSteps)[number]

export interface WaitTold {
  kind: 'wait'
  step: WaitStep
  serviceName: string
  carrierName: string
  date: LocalDate
  /** of the slot; null: any time of the day */
  start: Instant | null
  /** of an offer: how long it holds */
  until: Instant | null
}

export const waitLine: Record<WaitStep, string> = {
  offered: '排到你了',
  lapsed: '留的时间过了',
  past: '没有等到',
}

/** 11月24日 13:30, 11月24日 */
const moment = ({ date, start }: WaitTold) =>
  start === null ? monthAndDay(date) : `${monthAndDay(beijingDate(start))} ${beijingTime(start)}`

/** In words: what it is, and what more there is to say. */
export function waitTold(told: WaitTold): [title: string, body: string] {
  const { step, serviceName, carrierName, until } = told
  const more = {
    offered: `给你们留到 ${until === null ? '' : `${monthAndDay(beijingDate(until))} ${beijingTime(until)}`}，点开选要不要。`,
    lapsed: '名额给了下一位，不算取消。还想要的话，点开可以重新排。',
    past: '这次没有空出名额，候补结束了。点开看别处。',
  }[step]
  return [`${waitLine[step]}：${serviceName}`, `${moment(told)}，${carrierName}。${more}`]
}

import { beijingDate, beijingTime, type Instant } from '../calendar/beijing'
import { monthAndDay } from './deduction-told'

/** What a station is told of a request that waits for its yes. */
export interface BookingAsked {
  kind: 'booking-asked'
  serviceName: string
  enterpriseName: string
  start: Instant
  /** the last time to answer */
  until: Instant
  /** it was told before */
  again: boolean
}

const moment = (at: Instant) => `${monthAndDay(beijingDate(at))} ${beijingTime(at)}`

export const askedLine = '等你们同意'

/** In words: what it is, and until when. */
export function bookingAsked({ serviceName, enterpriseName, start, until, again }: BookingAsked): [string, string] {
  return [
    `${again ? '还在等你们同意' : askedLine}：${serviceName}`,
    `${enterpriseName}想约 ${moment(start)}，${moment(until)} 前答复。没有答复的不会自动取消，名额一直留着。`,
  ]
}

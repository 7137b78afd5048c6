import { quotas } from '../access/quotas'
import { MOST_HORIZON, MOST_SEATS } from '../booking/schedule'
import { limits } from '../limits'

/** What a plan may say at most and at least; minutes, days and counts. Product rules: the figures are ours. */
export const bounds = {
  services: { least: 0, most: 50 },
  lanes: { least: 0, most: 50 },
  closures: { least: 0, most: 100 },
  /** of a day */
  intervals: { least: 0, most: 6 },
  minutes: { least: 5, most: 480 },
  buffer: { least: 0, most: 240 },
  notice: { least: 0, most: 30 * 1440 },
  freeUntil: { least: 0, most: 7 * 1440 },
  horizon: { least: 1, most: MOST_HORIZON },
  capacity: { least: 1, most: MOST_SEATS },
  /** and fewer than there are at a time: some are for everybody */
  reserved: { least: 1, most: MOST_SEATS - 1 },
  perEnterprise: { least: 1, most: quotas.openBookings.most },
  /** days of one closure */
  closed: { least: 1, most: 366 },
  bring: { least: 0, most: 20 },
  questions: { least: 0, most: limits.intake.questions },
  choices: { least: 2, most: limits.intake.choices },
} as const
export type Bounded = keyof typeof bounds

export const within = (name: Bounded, value: number): boolean =>
  Number.isInteger(value) && value >= bounds[name].least && value <= bounds[name].most

/** So many days after a service its enterprise is asked whether it helped (C5). Product rule, like every figure here. */
export const outcomeRounds = [30, 90] as const
export type OutcomeRound = (typeof outcomeRounds)[number]

export const outcomeRule = {
  /** the hour of the day on which they are asked, Beijing time */
  time: '10:00',
  /** how long the first answer is waited for, and how long it may be changed after it was given */
  answerDays: 30,
  changeDays: 14,
  /** how many enterprises have to have answered before others see figures */
  fewest: 10,
} as const

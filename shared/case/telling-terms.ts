/** When a station is told of a complaint that is kept secret from it. Product rules: the figures are ours. */
export const telling = {
  /** so many different enterprises could have made it */
  enterprises: 5,
  /** days between the end of a round and the day it is told: who complains within them is told of with the round */
  restDays: 7,
  /** working days after which a person decides, if the round has not come about */
  workingDays: 10,
  /** working days in which the complainant can say whether the station may be told */
  answerDays: 5,
  /** Beijing time from which the station is told on the day */
  from: '09:00',
} as const

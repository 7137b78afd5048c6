/**
 * One town at three sizes. What a town has grows with it: carriers, enterprises, cases, notices, claims. What one station or one
 * enterprise has does not, since nobody serves a hundred times as many people in a day: the busiest of each, whose people are asked
 * for below, have the same in every town.
 */
export const scales = [1, 10, 100] as const
export type Scale = (typeof scales)[number]

export const perScale = {
  carriers: 15,
  enterprises: 50,
  bookings: 400,
  records: 500,
  /** decided, each with its entry in the ledger; as many wait */
  claims: 200,
  inbox: 200,
  complaints: 20,
  notices: 2,
  /** credit codes that wait for an officer's eye */
  unusual: 4,
  /** enterprises that nobody manages */
  unmanaged: 2,
  /** about whose a credit code is, open */
  codeClaims: 2,
  /** officers' roles that wait for a second person */
  waiting: 1,
} as const

/** The busiest station's and the busiest enterprise's own. */
export const busiest = {
  bookings: 90,
  today: 30,
  records: 90,
  claims: 60,
  inbox: 60,
  complaints: 8,
  members: 30,
  joins: 30,
  codeClaims: 8,
  ratings: 25,
  arrivals: 400,
} as const

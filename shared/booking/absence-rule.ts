/** What follows where appointments are not kept. Product rule; each figure is here alone. */
export const absenceRule = {
  /** so many within so many days */
  most: 3,
  days: 90,
  /** limit for so many days to so many open bookings */
  limitDays: 30,
  open: 1,
} as const

/** How long a promise may run, in working days from the day after the appointment. Product rule. */
export const pledgeDays = [1, 2, 3, 5, 10, 20] as const

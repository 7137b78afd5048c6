/** How long a station has to say how things were before its title is cancelled, in working days. Product rule. */
export const hearingWorkingDays = 10

/** How long a station has to answer a proposed deduction where the city has set nothing, in working days. Product rule. */
export const replyWorkingDays = 5

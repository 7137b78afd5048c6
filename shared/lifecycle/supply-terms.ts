/** How long an applicant has for what is asked of them, in working days, and how many days before its end they hear of it again. Product rule. */
export const supplyWorkingDays = 15
export const remindedDays = 3

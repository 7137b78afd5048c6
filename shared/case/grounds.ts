/** What a complaint can be about. */
export const complaintGrounds = ['missed-appointment', 'broken-promise', 'fees', 'attitude', 'other'] as const
export type ComplaintGround = (typeof complaintGrounds)[number]

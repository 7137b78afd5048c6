/** The tabs of the complaints: those in turn, those that came over the enterprise's quota, those that are closed. */
export const complaintQueues = ['open', 'later', 'closed'] as const
export type ComplaintQueue = (typeof complaintQueues)[number]

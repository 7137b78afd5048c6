import type { Instant } from '../calendar/beijing'

/** So long after the service the address of a visit is kept, for whoever goes there and for what follows; then it is gone. Product rule. */
export const ADDRESS_DAYS = 7

/** Until when the address of an appointment is kept. */
export const addressUntil = (end: Instant): Instant => end + ADDRESS_DAYS * 86_400_000

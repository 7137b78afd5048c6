import { sessionHours } from '@shared/access/terms'
import { hashId } from '../../platform/secrets'

export const signInId = (ticket: string) => `t_${hashId('ticket', ticket)}`

/** How long a desktop stays signed in at most (product rule). */
export const sessionMs = sessionHours * 3600_000

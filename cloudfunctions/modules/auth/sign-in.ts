import { asId, type SignInId } from '@shared/ids'
import { hashId } from '../../platform/secrets'

export const signInId = (ticket: string) => asId<SignInId>(`t_${hashId('ticket', ticket)}`)

import { asId, type EnterpriseId, type JoinRequestId, type PersonId } from '@shared/ids'
import { hashId } from '../../platform/secrets'

/** A person asks to join an enterprise once; asking again after the answer asks anew. */
export const joinRequestId = (enterpriseId: EnterpriseId, personId: PersonId) =>
  asId<JoinRequestId>(`jr_${hashId('join', enterpriseId, personId)}`)

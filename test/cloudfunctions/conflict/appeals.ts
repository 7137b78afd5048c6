import type { EnterpriseId } from '@shared/ids'
import { recordId } from '../../../cloudfunctions/store/records'
import { fresh, stationA } from '../newcomers'
import { type Decision, decision } from './row'

/** Whether an absence counts: nobody decides about what they recorded themselves. */
export const appeals: Decision[] = [
  decision({
    path: 'absence/decide',
    role: { role: 'district-officer', scope: 'haidian' },
    tied: 'CONFLICT_OF_INTEREST',
    concerns: ['carrier', 'enterprise'],
    make: async (scene, { happenedAt, partId }) => {
      const enterpriseId = fresh<EnterpriseId>('e')
      const missedById = partId ?? scene.stranger()
      const bookingId = await scene.absence({ enterpriseId, missedById, start: happenedAt })
      const appealId = await scene.appeal({ bookingId, enterpriseId, byId: scene.stranger(), at: happenedAt })
      const input = { appealId, upheld: true, reason: '那天封路' }
      return { input, matterId: recordId(bookingId), carrierId: stationA, enterpriseId }
    },
  }),
]

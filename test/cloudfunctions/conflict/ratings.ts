import { stationA } from '../newcomers'
import { type Decision, decision } from './row'

/** Whether a rating's text becomes public. */
export const ratingTexts: Decision[] = [
  decision({
    path: 'rating/review',
    role: { role: 'district-officer', scope: 'haidian' },
    tied: 'CONFLICT_OF_INTEREST',
    concerns: ['carrier', 'enterprise'],
    make: async (scene, { happenedAt, partId }) => {
      const completedById = partId ?? scene.stranger()
      const enterpriseId = await scene.unusualEnterprise({ codeUnusual: false })
      const recordId = await scene.record({
        enterpriseId,
        completedById,
        startedAt: happenedAt,
        completedAt: happenedAt,
      })
      const byId = scene.stranger()
      const ratingId = await scene.rating({ recordId, enterpriseId, byId, at: happenedAt })
      return { input: { ratingId, shown: true }, matterId: recordId, carrierId: stationA, enterpriseId }
    },
  }),
]

import { type Decision, decision } from './row'

/** Whose a credit code is. */
export const wayIn: Decision[] = [
  decision({
    path: 'enterprise/confirmCode',
    role: { role: 'district-officer', scope: 'haidian' },
    tied: 'CONFLICT_OF_INTEREST',
    concerns: ['enterprise'],
    make: async (scene, { happenedAt, partId }) => {
      const registeredById = partId ?? scene.stranger()
      const enterpriseId = await scene.unusualEnterprise({ registeredAt: happenedAt, registeredById })
      return { input: { enterpriseId }, matterId: enterpriseId, carrierId: null, enterpriseId }
    },
  }),
]

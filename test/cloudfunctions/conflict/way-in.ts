import { change } from '../stored'
import { type Decision, decision } from './row'

/** Whose a credit code is, and who is let in to decide on others. */
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
  decision({
    path: 'enterprise/codePhone',
    role: { role: 'district-officer', scope: 'haidian' },
    tied: 'CONFLICT_OF_INTEREST',
    concerns: ['enterprise'],
    make: async (scene, { happenedAt, partId }) => {
      const registeredById = partId ?? scene.stranger()
      const own = { registeredAt: happenedAt, registeredById, codePhone: '010-6000 0001' }
      const enterpriseId = await scene.unusualEnterprise(own)
      return { input: { enterpriseId }, matterId: enterpriseId, carrierId: null, enterpriseId }
    },
  }),
  decision({
    path: 'enterprise/confirmName',
    role: { role: 'district-officer', scope: 'haidian' },
    tied: 'CONFLICT_OF_INTEREST',
    concerns: ['enterprise'],
    make: async (scene, { happenedAt, partId }) => {
      const enterpriseId = await scene.doubtfulName({ chosenAt: happenedAt })
      const registeredById = partId ?? scene.stranger()
      await change(scene.world, 'enterprises', { _id: enterpriseId }, { registeredById })
      return { input: { enterpriseId }, matterId: enterpriseId, carrierId: null, enterpriseId }
    },
  }),
  decision({
    path: 'enterprise/decideDispute',
    role: { role: 'district-officer', scope: 'haidian' },
    tied: 'CONFLICT_OF_INTEREST',
    concerns: ['enterprise'],
    make: async (scene, { happenedAt, partId }) => {
      const enterpriseId = await scene.unusualEnterprise()
      const personId = partId ?? scene.stranger()
      const disputeId = await scene.dispute({ enterpriseId, filedAt: happenedAt, personId })
      const input = { disputeId, decision: 'doubted', reason: '看过营业执照' }
      return { input, matterId: disputeId, carrierId: null, enterpriseId }
    },
  }),
  decision({
    path: 'enterprise/decideDispute',
    title: 'by the one who answered for the enterprise',
    role: { role: 'city-reviewer', scope: 'city' },
    tied: 'CONFLICT_OF_INTEREST',
    concerns: ['enterprise'],
    make: async (scene, { happenedAt, partId }) => {
      const enterpriseId = await scene.unusualEnterprise()
      const answer = { text: '是我们的', byId: partId ?? scene.stranger(), at: scene.now }
      const disputeId = await scene.dispute({ enterpriseId, filedAt: happenedAt, answer })
      const input = { disputeId, decision: 'dismissed', reason: '看过营业执照' }
      return { input, matterId: disputeId, carrierId: null, enterpriseId }
    },
  }),
  decision({
    path: 'access/approve',
    role: { role: 'city-reviewer', scope: 'city' },
    tied: 'CONFLICT_OF_INTEREST',
    part: 'SECOND_PERSON_NEEDED',
    concerns: [],
    make: async (scene, { happenedAt, partId }) => {
      const waiting = { activeFrom: null, acceptedAt: happenedAt, invitedById: partId ?? scene.stranger() }
      const grantId = await scene.grant('district-officer', 'haidian', waiting)
      return { input: { grantId }, matterId: grantId, carrierId: null, enterpriseId: null }
    },
  }),
]

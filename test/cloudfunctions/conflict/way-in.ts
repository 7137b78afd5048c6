import type { CaseStep } from '../../../cloudfunctions/store/cases'
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
    path: 'enterprise/confirmGrade',
    role: { role: 'district-officer', scope: 'haidian' },
    tied: 'CONFLICT_OF_INTEREST',
    concerns: ['enterprise'],
    make: async (scene, { happenedAt, partId }) => {
      const registeredById = partId ?? scene.stranger()
      const enterpriseId = await scene.askedGrade({ registeredAt: happenedAt, registeredById })
      const input = { enterpriseId, tier: 'specialised', found: true }
      return { input, matterId: enterpriseId, carrierId: null, enterpriseId }
    },
  }),
  decision({
    path: 'lifecycle/act',
    title: 'on whose a code is',
    role: { role: 'district-officer', scope: 'haidian' },
    tied: 'CONFLICT_OF_INTEREST',
    concerns: ['enterprise'],
    make: async (scene, { happenedAt, partId }) => {
      const enterpriseId = await scene.unusualEnterprise()
      const openedById = partId ?? scene.stranger()
      const caseId = await scene.codeClaim({ enterpriseId, filedAt: happenedAt, openedById })
      const input = { caseId, action: 'doubt', state: 'review', reason: '看过营业执照' }
      return { input, matterId: caseId, carrierId: null, enterpriseId }
    },
  }),
  decision({
    path: 'lifecycle/act',
    title: 'by the one who answered for the enterprise',
    role: { role: 'city-reviewer', scope: 'city' },
    tied: 'CONFLICT_OF_INTEREST',
    concerns: ['enterprise'],
    make: async (scene, { happenedAt, partId }) => {
      const enterpriseId = await scene.unusualEnterprise()
      const byId = partId ?? scene.stranger()
      const answer: CaseStep = {
        ...{ action: 'answer', byId, side: 'holder', at: scene.now, from: 'review', to: 'review', reason: '是我们的' },
        ...{ judged: {}, reasons: {}, due: null, settings: 0, filed: null },
      }
      const caseId = await scene.codeClaim({ enterpriseId, filedAt: happenedAt, steps: [answer] })
      const input = { caseId, action: 'dismiss', state: 'review', reason: '看过营业执照' }
      return { input, matterId: caseId, carrierId: null, enterpriseId }
    },
  }),
  decision({
    path: 'lifecycle/links',
    role: { role: 'district-officer', scope: 'haidian' },
    tied: 'CONFLICT_OF_INTEREST',
    part: 'nobody has one',
    concerns: [],
    make: async (scene) => {
      const enterpriseId = await scene.unusualEnterprise()
      const caseId = await scene.codeClaim({ enterpriseId, openedById: scene.stranger() })
      return { input: { caseId }, matterId: caseId, carrierId: null, enterpriseId }
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

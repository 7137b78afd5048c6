import { asId, type EvidenceId, type RecordId } from '@shared/ids'
import { stationA } from '../newcomers'
import type { Scene } from '../scene'
import { change, stored } from '../stored'
import { type Decision, decision, type Given } from './row'

const city = {
  role: { role: 'city-reviewer', scope: 'city' },
  tied: 'CONFLICT_OF_INTEREST',
  concerns: ['carrier', 'enterprise'],
} as const

/** A service of its own, completed by who has a part in it. */
async function served(scene: Scene, { happenedAt, partId }: Given) {
  const enterpriseId = await scene.unusualEnterprise()
  const recordId = await scene.record({
    ...{ enterpriseId, startedAt: happenedAt, completedAt: happenedAt + 1, frozenAt: happenedAt },
    completedById: partId ?? scene.stranger(),
  })
  return { recordId, about: { matterId: recordId, carrierId: stationA, enterpriseId } }
}

async function claimed(scene: Scene, given: Given, state: 'filed' | 'seconding' = 'filed') {
  const { recordId, about } = await served(scene, given)
  return { claimId: await scene.claim({ recordId, state, filedById: scene.stranger(), byId: scene.stranger() }), about }
}

/** Its picture, and one of another station's that looks like it. */
async function alike(scene: Scene, recordId: RecordId) {
  const { evidenceId, otherId } = await scene.twins()
  const [inspection] = await stored(scene.world, 'inspections', { _id: evidenceId })
  const [twin] = await stored(scene.world, 'records', { _id: asId<RecordId>(String(inspection!.recordId)) })
  const evidence = twin!.evidence.map((file) => ({ ...file, addedById: scene.stranger() }))
  await change(scene.world, 'records', { _id: recordId }, { evidence })
  await change(scene.world, 'inspections', { _id: evidenceId }, { recordId })
  return { evidenceId, otherId: asId<EvidenceId>(otherId) }
}

/** What is done about claims, deductions and their evidence besides deciding on them. */
export const beside: Decision[] = [
  decision({
    ...{ path: 'points/ask', ...city },
    make: async (scene, given) => {
      const { claimId, about } = await claimed(scene, given)
      return { input: { claimId, kinds: ['minutes'], text: '请补一页纪要' }, ...about }
    },
  }),
  decision({
    ...{ path: 'points/hand', ...city },
    make: async (scene, given) => {
      const { claimId, about } = await claimed(scene, given)
      return { input: { claimId, note: '请另一位看' }, ...about }
    },
  }),
  decision({
    ...{ path: 'points/sendBack', ...city },
    make: async (scene, given) => {
      const { claimId, about } = await claimed(scene, given, 'seconding')
      return { input: { claimId, note: '看不出是哪天' }, ...about }
    },
  }),
  decision({
    ...{ path: 'points/look', ...city },
    make: async (scene, given) => {
      const { recordId, about } = await served(scene, given)
      const lookId = await scene.look({ recordId }, { recordId, filedById: scene.stranger() })
      return { input: { lookId, decision: 'rejected', note: '照片是别处的' }, ...about }
    },
  }),
  decision({
    ...{ path: 'deduction/dismiss', ...city },
    make: async (scene, { happenedAt, partId }) => {
      const enterpriseId = await scene.unusualEnterprise()
      const booked = { enterpriseId, start: happenedAt, end: happenedAt + 1, personId: partId }
      const candidateId = await scene.candidate(booked)
      const [candidate] = await stored(scene.world, 'candidates', { _id: candidateId })
      const matterId = `r_${candidate!.bookingId}`
      return { input: { candidateId, reason: '改约过' }, matterId, carrierId: stationA, enterpriseId }
    },
  }),
  decision({
    ...{ path: 'evidence/unrelated', ...city },
    make: async (scene, given) => {
      const { recordId, about } = await served(scene, given)
      return { input: await alike(scene, recordId), ...about }
    },
  }),
  // people of the station look at its files as such
  decision({
    ...{ path: 'deduction/links', ...city, concerns: ['enterprise'] },
    make: async (scene, { happenedAt, partId }) => {
      const enterpriseId = await scene.unusualEnterprise()
      const booked = { enterpriseId, start: happenedAt, end: happenedAt + 1, personId: partId }
      const proposalId = await scene.proposal({ proposedById: scene.stranger() }, booked)
      const [proposal] = await stored(scene.world, 'proposals', { _id: proposalId })
      return { input: { proposalId }, matterId: `r_${proposal!.bookingId}`, carrierId: stationA, enterpriseId }
    },
  }),
]

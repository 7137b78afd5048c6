import { beijingDate } from '@shared/calendar/beijing'
import type { BookingId, EnterpriseId } from '@shared/ids'
import { key } from '../../world'
import { fresh, stationA } from '../newcomers'
import type { Scene } from '../scene'
import { change, stored } from '../stored'
import { type Decision, decision, type Given, type Made } from './row'

const reviewer = { role: 'city-reviewer', scope: 'city' } as const
const sides = ['carrier', 'enterprise'] as const

/** A service of a day for an enterprise of its own, whose people are strangers. */
async function served(scene: Scene, { happenedAt, partId }: Given, denied: boolean) {
  const enterpriseId = await scene.unusualEnterprise()
  const bookingId = await booked(scene, enterpriseId, { happenedAt, partId })
  const recordId = await scene.record({
    bookingId,
    enterpriseId,
    date: beijingDate(happenedAt),
    startedAt: happenedAt,
    completedAt: happenedAt + 1,
    completedById: scene.stranger(),
    confirmation: denied ? 'denied' : null,
    confirmedAt: denied ? happenedAt + 2 : null,
    frozenAt: happenedAt,
  })
  return { recordId, about: { matterId: recordId, carrierId: stationA, enterpriseId } }
}

const booked = (scene: Scene, enterpriseId: EnterpriseId, { happenedAt, partId }: Given): Promise<BookingId> =>
  scene.booking({ enterpriseId, start: happenedAt, end: happenedAt + 1, personId: partId })

async function deducted(scene: Scene, given: Given): Promise<Made<'points/reverse'>> {
  const enterpriseId = fresh<EnterpriseId>('e')
  const bookingId = await booked(scene, enterpriseId, given)
  const { rowId } = await scene.deductionFor(bookingId)
  const matterId = `r_${bookingId}`
  const [doc] = await stored(scene.world, 'ledger', { rowId })
  await change(scene.world, 'ledger', { _id: doc!._id }, { decidedById: scene.stranger() })
  const input = { carrierId: stationA, rowId, reason: '查明不是这家站的责任' }
  return { input, matterId, carrierId: stationA, enterpriseId }
}

/** A deduction that city-1 proposed with the finding of a complaint, and the station has answered. */
async function complained(scene: Scene, { happenedAt, partId }: Given) {
  const enterpriseId = fresh<EnterpriseId>('e')
  const heard = { stationSaid: '无', opinion: '属实', withoutStation: false, at: scene.now }
  const complaintId = await scene.complaint({
    ...{ enterpriseId, personId: scene.stranger(), happenedOn: beijingDate(happenedAt), filedAt: happenedAt },
    heard: { ...heard, byId: partId ?? scene.stranger() },
  })
  const deduct = { itemId: 'K-01', reason: '属实', proof: '记录' }
  const finding = { complaintId, finding: 'upheld', reason: '属实', deduct, requestId: key() } as const
  await scene.world.must('city-1', 'complaint/decide', finding)
  const [proposal] = await stored(scene.world, 'proposals', { complaintId })
  await scene.answered(proposal!._id)
  return { proposalId: proposal!._id, matterId: complaintId, carrierId: stationA, enterpriseId }
}

/** What is awarded, checked, deducted and taken back. */
export const points: Decision[] = [
  decision({
    path: 'points/verify',
    role: reviewer,
    tied: 'CONFLICT_OF_INTEREST',
    concerns: sides,
    make: async (scene, given) => {
      const { recordId, about } = await served(scene, given, false)
      const claimId = await scene.claim({ recordId, filedById: scene.stranger() })
      return { input: { claimId, decision: 'rejected', note: '材料不符' }, ...about }
    },
  }),
  decision({
    path: 'points/verify',
    title: 'by who filed the claim',
    role: reviewer,
    tied: 'CONFLICT_OF_INTEREST',
    concerns: sides,
    make: async (scene, { happenedAt, partId }) => {
      const { recordId, about } = await served(scene, { happenedAt, partId: null }, false)
      const claimId = await scene.claim({ recordId, filedById: partId ?? scene.stranger() })
      return { input: { claimId, decision: 'rejected', note: '材料不符' }, ...about }
    },
  }),
  decision({
    path: 'service/check',
    role: reviewer,
    tied: 'CONFLICT_OF_INTEREST',
    concerns: sides,
    make: async (scene, given) => {
      const { recordId, about } = await served(scene, given, true)
      return { input: { recordId, finding: 'stands', reason: '双方都有记录' }, ...about }
    },
  }),
  decision({
    path: 'deduction/propose',
    role: reviewer,
    tied: 'CONFLICT_OF_INTEREST',
    concerns: sides,
    make: async (scene, given) => {
      const enterpriseId = fresh<EnterpriseId>('e')
      const bookingId = await booked(scene, enterpriseId, given)
      const what = { what: 'broken-promise', itemId: 'K-02', reason: '没有做到承诺', proof: '没有回电的记录' } as const
      const input = { carrierId: stationA, bookingId, ...what }
      return { input, matterId: `r_${bookingId}`, carrierId: stationA, enterpriseId }
    },
  }),
  ...(['deduction/agree', 'deduction/retell', 'deduction/decline'] as const).map((path) =>
    decision({
      path,
      role: reviewer,
      tied: 'CONFLICT_OF_INTEREST',
      concerns: sides,
      make: async (scene, { happenedAt, partId }) => {
        const enterpriseId = fresh<EnterpriseId>('e')
        const start = { enterpriseId, start: happenedAt, end: happenedAt + 1, personId: partId }
        const answer = { text: '情况说明', byId: scene.stranger(), at: scene.now }
        const amount = path === 'deduction/retell' ? { amount: 299 } : {}
        const proposalId = await scene.proposal({ proposedById: scene.stranger(), answer, ...amount }, start)
        const [proposal] = await stored(scene.world, 'proposals', { _id: proposalId })
        const input = path === 'deduction/decline' ? { proposalId, reason: '没有这回事' } : { proposalId }
        return { input, matterId: `r_${proposal!.bookingId}`, carrierId: stationA, enterpriseId }
      },
    }),
  ),
  decision({ path: 'points/reverse', role: reviewer, tied: 'CONFLICT_OF_INTEREST', concerns: sides, make: deducted }),
  // whoever heard a complaint has a part in what follows from it, until it is taken back
  decision({
    path: 'deduction/agree',
    title: 'by who heard its complaint',
    role: reviewer,
    tied: 'CONFLICT_OF_INTEREST',
    concerns: sides,
    make: async (scene, given) => {
      const { proposalId, ...about } = await complained(scene, given)
      return { input: { proposalId }, ...about }
    },
  }),
  decision({
    path: 'points/reverse',
    title: 'by who heard its complaint',
    role: reviewer,
    tied: 'CONFLICT_OF_INTEREST',
    concerns: sides,
    make: async (scene, given) => {
      const { proposalId, ...about } = await complained(scene, given)
      const { id: rowId } = await scene.world.must('city-2', 'deduction/agree', { proposalId, requestId: key() })
      return { input: { carrierId: stationA, rowId, reason: '查明不是这家站的责任' }, ...about }
    },
  }),
]

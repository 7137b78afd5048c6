import { beijingDate } from '@shared/calendar/beijing'
import type { BookingId, EnterpriseId } from '@shared/ids'
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
  ...(['deduction/agree', 'deduction/decline'] as const).map((path) =>
    decision({
      path,
      role: reviewer,
      tied: 'CONFLICT_OF_INTEREST',
      concerns: sides,
      make: async (scene, { happenedAt, partId }) => {
        const enterpriseId = fresh<EnterpriseId>('e')
        const start = { enterpriseId, start: happenedAt, end: happenedAt + 1, personId: partId }
        const answer = { text: '情况说明', byId: scene.stranger(), at: scene.now }
        const proposalId = await scene.proposal({ proposedById: scene.stranger(), answer }, start)
        const [proposal] = await stored(scene.world, 'proposals', { _id: proposalId })
        const input = path === 'deduction/agree' ? { proposalId } : { proposalId, reason: '没有这回事' }
        return { input, matterId: `r_${proposal!.bookingId}`, carrierId: stationA, enterpriseId }
      },
    }),
  ),
  decision({ path: 'points/reverse', role: reviewer, tied: 'CONFLICT_OF_INTEREST', concerns: sides, make: deducted }),
]

import { claimStanding } from '@shared/points/claim-events'
import type { Booking } from '../../../cloudfunctions/store/bookings'
import type { Claim } from '../../../cloudfunctions/store/claims'
import type { JournalEntry } from '../../../cloudfunctions/store/journal'
import type { LedgerDoc } from '../../../cloudfunctions/store/ledger'
import type { PointsList } from '../../../cloudfunctions/store/points-lists'
import type { Proposal } from '../../../cloudfunctions/store/proposals'
import type { Rating } from '../../../cloudfunctions/store/ratings'
import type { ServiceRecord } from '../../../cloudfunctions/store/records'
import { MORNING } from '../cast'
import type { History } from '../run'
import type { Schedule } from '../schedule'
import { awardedId } from '../things'
import { all, isUnique, type Must } from './after'

const stateOf = ({ events }: Claim) => claimStanding(events).state

/** D1, T12, C4: one record per service, one claim per record, one decision per claim, one entry per award; what is added up is what is there. */
export function decisions(_: Schedule, history: History, must: Must): void {
  const claims = all<Claim>(history, 'claims')
  const ledger = all<LedgerDoc>(history, 'ledger')
  const records = all<ServiceRecord>(history, 'records')
  const verified = claims.filter((claim) => stateOf(claim) === 'verified')
  const awards = ledger.filter(({ entry }) => entry.kind === 'award')
  const awarded = awards.map(({ recordId, itemId }) => `claim:${recordId}:${itemId}`).sort()
  const claimed = verified.map(({ _id }) => String(_id)).sort()
  must(awarded.join() === claimed.join(), `verified ${claimed} but awarded ${awarded}`)
  const allInForce = ledger.every(({ entry }) => entry.kind !== 'reversal')
  for (const itemId of new Set(awards.map(({ itemId }) => itemId))) {
    const before = awards
      .flatMap(({ entry }) => (entry.kind === 'award' && entry.itemId === itemId ? [entry.facts.awardsBefore] : []))
      .sort()
    must(!allInForce || before.join() === before.map((_, i) => i).join(), `awards of ${itemId} after ${before} others`)
  }
  const verdicts = all<JournalEntry>(history, 'journal').filter(({ action }) => action === 'points.verify')
  for (const { _id, events } of claims) {
    const said = events.filter(({ what, at }) => decides.has(what) && at >= MORNING)
    const journaled = verdicts.filter(({ resourceId }) => resourceId === _id)
    must(
      said.length === journaled.length,
      `${_id} was decided ${said.length} times, ${journaled.length} in the journal`,
    )
  }
  const done = all<Booking>(history, 'bookings').filter(({ completedAt }) => completedAt !== null)
  for (const { _id } of done)
    must(records.filter(({ bookingId }) => bookingId === _id).length === 1, `${_id} has no record`)
  const ratings = all<Rating>(history, 'ratings')
  const station = all<{ _id: string; ratings: { count: number } }>(history, 'carriers').find(
    ({ _id }) => _id === 'station-a',
  )
  must(ratings.length <= 1, 'a record was rated twice')
  must(station?.ratings.count === 0, `a rating moved the figure to ${station?.ratings.count} outside a batch`)
}

/**
 * D1, D6: a claim is verified once; above what one person awards two did; who left it to another, or decided before its appeal, did not;
 * of a fact there is one deduction, by two; and from the publication of a list on its cycle gets no award.
 */
export function awards(_: Schedule, history: History, must: Must): void {
  const ledger = all<LedgerDoc>(history, 'ledger')
  for (const { _id, entry, decidedById, proposedById } of ledger)
    if (entry.kind === 'award')
      must(
        entry.amount > 400 ? proposedById !== null && proposedById !== decidedById : proposedById === null,
        `${_id} of ${entry.amount} by ${proposedById} and ${decidedById}`,
      )
  for (const { _id, events } of all<Claim>(history, 'claims')) {
    must(events.filter(({ what }) => what === 'verified').length <= 1, `${_id} was verified twice`)
    const out = new Set<string>()
    let deciders: string[] = []
    for (const { what, byId } of events) {
      if (what === 'filed') {
        out.clear()
        deciders = []
      }
      must(!out.has(byId) || !decides.has(what), `${_id}: ${what} by ${byId}, who is out of it`)
      if (what === 'handed') out.add(byId)
      if (what === 'sent-back') deciders.pop()
      if (decides.has(what)) deciders.push(byId)
      if (what === 'appealed') for (const id of deciders) out.add(id)
    }
  }
  const facts = ledger.flatMap(({ entry }) => (entry.kind === 'deduction' ? [entry.factKey] : []))
  must(isUnique(facts), `one fact was taken off twice: ${facts}`)
  for (const { _id, ended, proposedById, factKey } of all<Proposal>(history, 'proposals')) {
    const taken = facts.filter((each) => each === factKey).length
    must(ended?.how !== 'agreed' || taken === 1, `${_id} was agreed to and ${taken} taken off`)
    must(ended?.how !== 'agreed' || ended.byId !== proposedById, `${_id} was agreed to by who proposed it`)
  }
  const open = all<Proposal>(history, 'proposals').filter((proposal) => proposal.open)
  must(isUnique(open.map(({ factKey }) => factKey)), 'two proposals of one fact are open')
  for (const { results } of all<PointsList>(history, 'points-lists'))
    for (const { carrierId, seq } of results)
      for (const doc of ledger)
        if (doc.carrierId === carrierId && doc.entry.kind === 'award')
          must(doc.seq <= seq, `${doc._id} was awarded after its list`)
}
const decides: ReadonlySet<string> = new Set(['proposed', 'verified', 'rejected'])

/** D1: what did not happen has earned nothing; nothing is taken back twice, nor by who awarded it unless they looked into a denial. */
export function denials(_: Schedule, history: History, must: Must): void {
  const ledger = all<LedgerDoc>(history, 'ledger')
  const reversals = ledger.filter(({ entry }) => entry.kind === 'reversal')
  const backIds = reversals.flatMap(({ entry }) => (entry.kind === 'reversal' ? [String(entry.reversedId)] : []))
  must(isUnique(backIds), 'taken back twice')
  for (const id of backIds)
    must(
      ledger.some(({ _id }) => _id === id),
      `${id} is taken back and was never there`,
    )
  for (const record of all<ServiceRecord>(history, 'records').filter(({ _id }) => checked.has(_id))) {
    const award = ledger.find(({ recordId, entry }) => recordId === record._id && entry.kind === 'award')
    const back = award && reversals.find(({ entry }) => entry.kind === 'reversal' && entry.reversedId === award._id)
    must(!record.checkFinding || record.confirmation === 'denied', 'checked and never denied')
    must(record.checkFinding !== 'did-not-happen' || !award || back !== undefined, 'an award of what did not happen')
    must(
      !back || back.decidedById !== award?.decidedById || back.reason === '核对过双方的记录',
      'taken back by who awarded it',
    )
  }
}
const checked: ReadonlySet<string> = new Set(['r_one', awardedId])

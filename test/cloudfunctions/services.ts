import { localDate } from '@shared/calendar/local-date'
import { deductionId, factKeyOf } from '@shared/case/fact'
import { opennessOf } from '@shared/evidence/open-to'
import {
  asId,
  type BookingId,
  type ClaimId,
  type EntryId,
  type ItemId,
  type ListId,
  type LookId,
  type PersonId,
  type ProposalId,
  type RowId,
} from '@shared/ids'
import { type ClaimState, claimStanding } from '@shared/points/claim-events'
import { sampleTable } from '@shared/points/sample-table'
import { defaultValues } from '@shared/settings/values'
import type { Booking } from '../../cloudfunctions/store/bookings'
import { type Claim, claimId, claimIndex } from '../../cloudfunctions/store/claims'
import { type Look, lookId } from '../../cloudfunctions/store/looks'
import type { ListedResult, PointsList } from '../../cloudfunctions/store/points-lists'
import { type Proposal, proposalId } from '../../cloudfunctions/store/proposals'
import { key } from '../world'
import { eventsTo } from './claim-events'
import { fresh, stationA } from './newcomers'
import { Records } from './records'
import { change, put, stored } from './stored'

export const financing = asId<ItemId>('S-03')

interface OwnClaim extends Partial<Claim> {
  state?: ClaimState
  filedById?: PersonId
  /** the reviewer of its steps */
  byId?: PersonId
  note?: string
}

/** A service from booking to claim, at any point of its way, and what is taken off. */
export class Services extends Records {
  /** @param own `state`, and who brought it there */
  async claim({ state = 'filed', filedById, byId, filedAt, note, ...own }: OwnClaim = {}): Promise<ClaimId> {
    const recordId = own.recordId ?? (await this.record({ frozenAt: this.now }))
    const who = { filedById: filedById ?? this.person('manager-a'), ...(byId && { byId }), ...(note && { note }) }
    const events = own.events ?? eventsTo(state, filedAt ?? this.now, who)
    const doc: Claim = {
      _id: claimId(recordId, financing),
      recordId,
      carrierId: stationA,
      enterpriseId: this.a,
      district: 'haidian',
      itemId: financing,
      tableId: sampleTable.id,
      events,
      ...claimIndex(events, () => defaultValues),
      ...own,
    }
    await put(this.world, 'claims', doc)
    await change(this.world, 'records', { _id: recordId }, opennessOf([claimStanding(events)]))
    return doc._id
  }

  /** A claim that was decided and drawn to be looked at again. */
  async look(own: Partial<Look> = {}, filed: OwnClaim = {}): Promise<LookId> {
    const claimId = await this.claim({ state: 'verified', ...filed })
    const [, recordId = ''] = claimId.split(':')
    const doc: Look = {
      _id: lookId(claimId, 1),
      claimId,
      recordId: asId(recordId),
      carrierId: stationA,
      deciderIds: [this.stranger()],
      decided: { verdict: 'verified', chosen: null },
      drawnAt: this.now,
      looked: null,
      state: own.looked ? 'agreed' : 'waiting',
      at: this.now,
      ...own,
    }
    await put(this.world, 'looks', doc)
    return doc._id
  }

  /** A list of the 2026 cycle with station-a in it, made by somebody who is none of the personas. */
  async pointsList(own: Partial<PointsList> = {}): Promise<ListId> {
    const at = this.now - 60_000
    const result: ListedResult = {
      ...{
        carrierId: stationA,
        organisationId: asId('o_station-a'),
        name: '青禾路服务站（示例）',
        district: 'haidian',
      },
      ...{
        raw: 5000,
        total: 8571,
        exact: { num: 60_000, den: 7 },
        passed: true,
        reachedOn: null,
        seq: 0,
        hash: '0'.repeat(64),
      },
    }
    const published = own.state === 'published'
    const doc: PointsList = {
      ...{ _id: fresh('li'), kind: 'station', cycleYear: 2026, batch: 1, name: '2026 周期第一批', state: 'draft' },
      ...{ stationIds: [stationA], heldBack: [], results: published ? [result] : [], settings: 0, tables: [] },
      ...{ publishOn: localDate('2026-09-30'), from: localDate('2026-09-30'), to: localDate('2027-09-29') },
      ...{ madeById: asId('p_somebody'), madeAt: at, checkedById: null, checkedAt: null },
      ...{ publishedById: null, publishedAt: published ? at : null, head: null },
      ...own,
    }
    await put(this.world, 'points-lists', doc)
    return doc._id
  }

  /** Taken off for a booking of its own, by city-1. @returns the entry's id and what it is called outside */
  deduction = async (own: Partial<Booking> = {}) => this.deductionFor(await this.pastBooking(own))

  async deductionFor(bookingId: BookingId): Promise<{ entryId: EntryId; rowId: RowId }> {
    const [booking] = await stored(this.world, 'bookings', { _id: bookingId })
    const { carrierId, enterpriseId, date: happenedOn } = booking!
    const fact = { carrierId, bookingId, what: 'broken-promise', itemId: 'K-02' } as const
    const request = { ...fact, reason: '未履行服务承诺', requestId: key() }
    const { row } = await this.world.must('city-1', 'points/deduct', request)
    return { entryId: deductionId(factKeyOf({ carrierId, enterpriseId, happenedOn })), rowId: row!.id }
  }

  /** A deduction that waits for a second person, proposed by city-1. */
  async proposal(own: Partial<Proposal> = {}, booked: Partial<Booking> = {}): Promise<ProposalId> {
    const bookingId = await this.pastBooking(booked)
    const [booking] = await stored(this.world, 'bookings', { _id: bookingId })
    const { carrierId, enterpriseId, date: happenedOn } = booking!
    const doc: Proposal = {
      _id: proposalId(factKeyOf({ carrierId, enterpriseId, happenedOn })),
      carrierId,
      enterpriseId,
      bookingId,
      what: 'other',
      itemId: asId('K-03'),
      amount: 300,
      reason: '活动没有按要求办',
      proposedById: this.person('city-1'),
      proposedAt: this.now,
      ended: null,
      open: (own.ended ?? null) === null,
      ...own,
    }
    await put(this.world, 'proposals', doc)
    return doc._id
  }
}

import { beijingDate } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { deductionId, factKeyOf } from '@shared/case/fact'
import { opennessOf } from '@shared/evidence/open-to'
import {
  asId,
  type BookingId,
  type CandidateId,
  type ClaimId,
  type ComplaintId,
  type EntryId,
  type EvidenceId,
  type ItemId,
  type ListId,
  type LookId,
  type PersonId,
  type ProposalId,
  type RowId,
  type UploadId,
} from '@shared/ids'
import { type ClaimState, claimStanding } from '@shared/points/claim-events'
import { sampleTable } from '@shared/points/sample-table'
import { defaultValues } from '@shared/settings/values'
import type { Booking } from '../../cloudfunctions/store/bookings'
import { candidateId } from '../../cloudfunctions/store/candidates'
import { type Claim, claimId, claimIndex } from '../../cloudfunctions/store/claims'
import { type Look, lookId } from '../../cloudfunctions/store/looks'
import type { ListedResult, PointsList } from '../../cloudfunctions/store/points-lists'
import type { Proposal, ProposalUpload } from '../../cloudfunctions/store/proposals'
import type { Evidence } from '../../cloudfunctions/store/records'
import { photo } from '../pictures/files'
import { key } from '../world'
import { eventsTo } from './claim-events'
import { drawnBooking } from './draw'
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
  /** verified or refused, it is to be looked at again (D6); a claim of the scene is not unless a test says so */
  drawn?: boolean
}

/** A service from booking to claim, at any point of its way, and what is taken off. */
export class Services extends Records {
  /** @param own `state`, and who brought it there */
  async claim({ state = 'filed', filedById, byId, filedAt, note, drawn, ...own }: OwnClaim = {}): Promise<ClaimId> {
    const recordId = own.recordId ?? (await this.record({ frozenAt: this.now, ...(drawn && (await this.#drawn())) }))
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

  async #drawn() {
    const _id = drawnBooking(this.world.derive, financing)
    return { bookingId: await this.arrived({ _id, completedAt: this.now }) }
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
      enterpriseId: this.a,
      district: 'haidian',
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
        passedOn: null,
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
      ...{ madeByIds: [asId('p_somebody')], madeAt: at, checkedById: null, checkedAt: null },
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
    const what = {
      what: 'broken-promise',
      itemId: 'K-02',
      reason: '未履行服务承诺',
      proof: '系统里没有回电的记录',
    } as const
    const request = { carrierId, bookingId, ...what, requestId: key() }
    const { proposalId } = await this.world.must('city-1', 'deduction/propose', request)
    await this.answered(proposalId)
    const { id: rowId } = await this.world.must('city-2', 'deduction/agree', { proposalId, requestId: key() })
    return { entryId: deductionId(factKeyOf({ carrierId, enterpriseId, happenedOn })), rowId }
  }

  /** The station has said how it was. */
  answered = (proposalId: ProposalId, text = '情况说明') =>
    change(
      this.world,
      'proposals',
      { _id: proposalId },
      { answer: { text, byId: this.person('manager-a'), at: this.now } },
    )

  /** A file that the station has sent, and not attached to its answer yet. */
  async answerUpload(given?: ProposalId): Promise<UploadId> {
    const proposalId = given ?? (await this.proposal())
    const place = { proposalId, name: '记录.jpg', requestId: key() }
    const begun = await this.world.must('manager-a', 'deduction/beginUpload', place)
    await fetch(begun.url, { method: 'PUT', headers: begun.headers, body: photo() })
    return begun.uploadId
  }

  /** The same by somebody else: nothing was sent. */
  async strangeUpload(proposalId: ProposalId): Promise<UploadId> {
    const doc: ProposalUpload = {
      ...{ _id: fresh('u'), proposalId, name: '记录.jpg', cloudPath: 'uploads/nobody/none' },
      ...{
        fileId: 'cloud://local-env.local/uploads/nobody/none',
        byId: this.stranger(),
        at: this.now,
        attachedAt: null,
      },
    }
    await put(this.world, 'proposal-uploads', doc)
    return doc._id
  }

  /** A promise of station-a to receive whoever booked, broken with a booking of its own. */
  async candidate(booked: Partial<Booking> = {}): Promise<CandidateId> {
    const bookingId = await this.pastBooking(booked)
    const [booking] = await stored(this.world, 'bookings', { _id: bookingId })
    const { carrierId, date: lastDay } = booking!
    const always = { from: localDate('2026-01-01'), to: null }
    const pledge = {
      id: 'received',
      text: '约好的时间有人接待',
      measure: 'received',
      workingDays: 2,
      ...always,
    } as const
    const _id = candidateId(pledge.id, bookingId)
    const about = { carrierId, bookingId, pledge, lastDay, foundAt: this.now }
    await put(this.world, 'candidates', { _id, ...about, ended: null, open: true })
    return _id
  }

  /** The deduction that was proposed with the finding of a complaint: the station answers, and city-1 agrees. */
  async agreedFor(complaintId: ComplaintId): Promise<RowId> {
    const [proposal] = await stored(this.world, 'proposals', { complaintId })
    await this.answered(proposal!._id)
    const agreeing = { proposalId: proposal!._id, requestId: key() }
    return (await this.world.must('city-1', 'deduction/agree', agreeing)).id
  }

  /** A file of a station's answer that was looked at. */
  async answerFile(own: Partial<Proposal> = {}): Promise<{ proposalId: ProposalId; evidenceId: EvidenceId }> {
    const evidenceId = fresh<EvidenceId>('u')
    const file: Evidence<string> = {
      ...{
        id: evidenceId,
        kind: 'answer',
        name: '记录.jpg',
        type: 'image/jpeg' as const,
        bytes: 100,
        sha256: evidenceId,
      },
      ...{ fileId: 'cloud://local-env.local/evidence/none', shownFileId: 'cloud://local-env.local/evidence/none' },
      ...{ addedAt: this.now, addedById: this.person('manager-a'), inspection: { state: 'fine' as const } },
    }
    return { proposalId: await this.proposal({ evidence: [file], ...own }), evidenceId }
  }

  /** The same, taken out again. */
  async answerFileOut(own: Partial<Proposal> = {}): Promise<{ proposalId: ProposalId; evidenceId: EvidenceId }> {
    const { proposalId, evidenceId } = await this.answerFile()
    const [{ evidence }] = (await stored(this.world, 'proposals', { _id: proposalId })) as [Proposal]
    await change(this.world, 'proposals', { _id: proposalId }, { evidence: [], removed: evidence, ...own })
    return { proposalId, evidenceId }
  }

  /** A deduction that city-1 proposed and the station has not answered. */
  async proposal(own: Partial<Proposal> = {}, booked: Partial<Booking> = {}): Promise<ProposalId> {
    const bookingId = await this.pastBooking(booked)
    const [booking] = await stored(this.world, 'bookings', { _id: bookingId })
    const { carrierId, enterpriseId, date: happenedOn } = booking!
    const _id = fresh<ProposalId>('pr')
    const { id: tableId, version, official } = sampleTable
    const doc: Proposal = {
      ...{ _id, factKey: factKeyOf({ carrierId, enterpriseId, happenedOn }), carrierId, enterpriseId, bookingId },
      ...{ complaintId: null, candidateId: null, happenedAt: booking!.start, reportedAt: this.now, secret: false },
      ...{ what: 'other', itemId: asId('K-03'), amount: 300, rule: { tableId, version, official } },
      ...{
        reason: '活动没有按要求办',
        proof: '现场照片',
        unlisted: '',
        settings: 0,
        evidence: [],
        removed: [],
        earlier: [],
        answer: null,
      },
      chosen: null,
      provisional: false,
      proposedById: this.person('city-1'),
      proposedAt: this.now,
      ended: null,
      open: (own.ended ?? null) === null,
      place: `${beijingDate(this.now)} ${_id}`,
      ...own,
    }
    await put(this.world, 'proposals', doc)
    return doc._id
  }
}

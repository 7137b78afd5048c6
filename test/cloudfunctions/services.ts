import { beijingDate } from '@shared/calendar/beijing'
import { deductionId, factKeyOf } from '@shared/case/fact'
import {
  asId,
  type BookingId,
  type ClaimId,
  type EntryId,
  type EvidenceId,
  type ItemId,
  type PersonId,
  type ProposalId,
  type RatingId,
  type RecordId,
  type RowId,
  type ServiceId,
  type SlotId,
  type UploadId,
} from '@shared/ids'
import { sampleTable } from '@shared/points/sample-table'
import { forGood } from '@shared/rating/place'
import { hashId } from '../../cloudfunctions/platform/secrets'
import type { Booking } from '../../cloudfunctions/store/bookings'
import { type Claim, claimId } from '../../cloudfunctions/store/claims'
import { type InspectionDoc, likenessFields } from '../../cloudfunctions/store/inspections'
import { type Proposal, proposalId } from '../../cloudfunctions/store/proposals'
import { quotaId } from '../../cloudfunctions/store/quotas'
import { pairOf, type Rating, ratingId } from '../../cloudfunctions/store/ratings'
import { type Evidence, recordId, type ServiceRecord, type Upload } from '../../cloudfunctions/store/records'
import { photo } from '../pictures/files'
import { key } from '../world'
import { fresh, Newcomers, stationA } from './newcomers'
import { put, remove, stored } from './stored'

/** An evidence list that item S-03 (融资对接) asks for. */
export const firstLoan = asId<ServiceId>('first-loan')
export const financing = asId<ItemId>('S-03')

const evidenceOf = (recordId: RecordId, at: number) =>
  (['photo', 'photo', 'sign-in-sheet'] as const).map((kind, i) => ({
    id: asId<EvidenceId>(`u_${recordId}_${i}`),
    kind,
    name: `${kind}-${i}`,
    type: kind === 'photo' ? ('image/jpeg' as const) : ('application/pdf' as const),
    bytes: 100,
    sha256: hashId(recordId, String(i)),
    fileId: `cloud://local-env.local/evidence/${recordId}-${i}`,
    addedAt: at,
    addedById: asId<PersonId>(''),
    inspection: { state: 'fine' as const },
  }))

/** A service from booking to claim, at any point of its way. */
export class Services extends Newcomers {
  /** One that whoever comes now can be checked in for, unless it is said to start at another time. */
  async booking(own: Partial<Booking> = {}): Promise<BookingId> {
    const start = own.start ?? this.now + 20 * 60_000
    const doc: Booking = {
      _id: fresh('b'),
      slotId: asId(`slot:station-a:first-loan:${beijingDate(start)}:1000`),
      carrierId: stationA,
      district: 'haidian',
      serviceId: firstLoan,
      enterpriseId: this.a,
      personId: null,
      date: beijingDate(start),
      start,
      end: start + 45 * 60_000,
      provisional: false,
      note: '',
      bookedAt: this.now,
      cancelledAt: null,
      reminderForId: null,
      checkedInAt: null,
      completedAt: null,
      ...own,
    }
    await put(this.world, 'bookings', doc)
    return doc._id
  }

  arrived = (own: Partial<Booking> = {}) => this.booking({ checkedInAt: this.now, ...own })

  async record(own: Partial<ServiceRecord> = {}): Promise<RecordId> {
    const bookingId = own.bookingId ?? (await this.arrived({ completedAt: this.now }))
    const _id = recordId(bookingId)
    const doc: ServiceRecord = {
      _id,
      bookingId,
      carrierId: stationA,
      district: 'haidian',
      enterpriseId: this.a,
      serviceId: firstLoan,
      serviceName: '首贷辅导',
      category: 'finance',
      mode: 'onsite',
      date: beijingDate(this.now),
      startedAt: this.now,
      completedAt: this.now,
      completedById: this.person('staff-a'),
      summary: '核对材料清单',
      evidence: evidenceOf(_id, this.now),
      frozenAt: null,
      confirmation: null,
      confirmationNote: '',
      confirmedAt: null,
      confirmedById: null,
      checkFinding: null,
      checkReason: '',
      checkedById: null,
      checkedAt: null,
      ratingId: null,
      ...own,
    }
    await put(this.world, 'records', doc)
    return _id
  }

  /** A confirmed service of an enterprise that has not rated the station for a month, however often others of these were rated. */
  async unratedRecord(): Promise<RecordId> {
    await remove(this.world, 'quotas', { _id: quotaId('ratingsOfPair', pairOf(stationA, this.a)) })
    return this.record({ confirmation: 'confirmed', confirmedAt: this.now })
  }

  /** Given, and not public yet; of a confirmed service. */
  async rating(own: Partial<Rating> = {}): Promise<RatingId> {
    const recordId = own.recordId ?? (await this.record({ confirmation: 'confirmed', confirmedAt: this.now }))
    const doc: Rating = {
      _id: ratingId(recordId),
      recordId,
      carrierId: stationA,
      district: 'haidian',
      enterpriseId: this.a,
      stars: 4,
      tags: [],
      text: '讲得明白',
      anonymous: true,
      byId: this.person('enterprise-a'),
      at: this.now,
      servedOn: beijingDate(this.now),
      textState: 'doubtful',
      checks: 1,
      nextCheckAt: this.now,
      doubt: 'review',
      review: null,
      place: null,
      until: forGood,
      textOn: null,
      ...own,
    }
    await put(this.world, 'ratings', doc)
    return doc._id
  }

  async claim(own: Partial<Claim> = {}): Promise<ClaimId> {
    const recordId = own.recordId ?? (await this.record({ frozenAt: this.now }))
    const doc: Claim = {
      _id: claimId(recordId, financing),
      recordId,
      carrierId: stationA,
      district: 'haidian',
      itemId: financing,
      tableId: sampleTable.id,
      tableVersion: sampleTable.version,
      proposed: 200,
      filedById: this.person('manager-a'),
      filedAt: this.now,
      decision: null,
      waiting: (own.decision ?? null) === null,
      decidedById: null,
      decidedAt: null,
      note: '',
      ...own,
    }
    await put(this.world, 'claims', doc)
    return doc._id
  }

  /** A booking of the past by a company that nobody knows: each is a fact of its own. */
  pastBooking = (own: Partial<Booking> = {}) =>
    this.booking({ enterpriseId: fresh('e'), start: this.now - 7_200_000, ...own })

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

  async upload(own: Partial<Upload> = {}): Promise<UploadId> {
    const recordId = own.recordId ?? (await this.record())
    const doc: Upload = {
      _id: fresh('u'),
      recordId,
      carrierId: stationA,
      kind: 'photo',
      name: '现场.jpg',
      cloudPath: 'uploads/nobody/none',
      fileId: 'cloud://local-env.local/uploads/nobody/none',
      byId: this.person('staff-a'),
      at: this.now,
      attachedAt: null,
      ...own,
    }
    await put(this.world, 'uploads', doc)
    return doc._id
  }

  /** A file that was looked at: what it looks like is known. */
  async picture(own: Partial<InspectionDoc> = {}): Promise<Evidence> {
    const file = { ...evidenceOf(fresh('r'), this.now)[0]!, id: fresh<EvidenceId>('u') }
    await put(this.world, 'inspections', {
      _id: file.id,
      recordId: fresh('r'),
      carrierId: stationA,
      type: file.type,
      sha256: file.sha256,
      fileId: file.fileId,
      waiting: false,
      dueAt: this.now,
      tries: 1,
      pixels: file.sha256,
      ...likenessFields('0123456789abcdef'),
      ...own,
    })
    return file
  }

  /** An upload whose bytes are there: begun and PUT as the station's staff do it. */
  async uploaded(): Promise<UploadId> {
    const recordId = await this.record({ evidence: [] })
    const place = { recordId, kind: 'photo', name: '现场.jpg', requestId: key() }
    const begun = await this.world.must('staff-a', 'evidence/begin', place)
    await fetch(begun.url, { method: 'PUT', headers: begun.headers, body: photo() })
    return begun.uploadId
  }

  /** The six digits that the enterprise would show now. */
  async code(bookingId: BookingId): Promise<string> {
    return (await this.world.must('enterprise-a', 'booking/code', { bookingId })).code
  }

  #slots: SlotId[] = []
  /** A free slot of station-a that nobody was given before. */
  async slot(): Promise<SlotId> {
    if (this.#slots.length === 0) {
      const wanted = { carrierId: stationA, serviceId: firstLoan, days: 14 }
      const { days } = await this.world.must(null, 'booking/slots', wanted)
      this.#slots = days.flatMap(({ slots }) => slots.map(({ slotId }) => slotId))
    }
    return this.#slots.pop()!
  }
}

import { beijingDate } from '@shared/calendar/beijing'
import { unfiled } from '@shared/evidence/open-to'
import { asId, type EvidenceId, type PersonId, type RatingId, type RecordId, type UploadId } from '@shared/ids'
import { forGood } from '@shared/rating/place'
import { hashId } from '../../cloudfunctions/platform/secrets'
import { type InspectionDoc, likenessFields } from '../../cloudfunctions/store/inspections'
import { type Outcome, outcomeId } from '../../cloudfunctions/store/outcomes'
import { quotaId } from '../../cloudfunctions/store/quotas'
import { pairOf, type Rating, ratingId } from '../../cloudfunctions/store/ratings'
import { type Evidence, recordId, type ServiceRecord, type Upload } from '../../cloudfunctions/store/records'
import { photo } from '../pictures/files'
import { key } from '../world'
import { Appointments, firstLoan } from './appointments'
import { fresh, stationA } from './newcomers'
import { change, put, remove } from './stored'

/** An evidence list that item S-03 (融资对接) asks for. */
const evidenceOf = (recordId: RecordId, at: number) =>
  (['photo', 'photo', 'sign-in-sheet'] as const).map((kind, i) => ({
    id: asId<EvidenceId>(`u_${recordId}_${i}`),
    kind,
    name: `${kind}-${i}`,
    type: kind === 'photo' ? ('image/jpeg' as const) : ('application/pdf' as const),
    bytes: 100,
    sha256: hashId(recordId, String(i)),
    fileId: `cloud://local-env.local/evidence/${recordId}-${i}`,
    shownFileId: `cloud://local-env.local/evidence/${recordId}-${i}`,
    addedAt: at,
    addedById: asId<PersonId>(''),
    inspection: { state: 'fine' as const },
  }))

/** Services that were given: their record, its evidence, what was said of them. */
export class Records extends Appointments {
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
      quantities: {},
      date: beijingDate(this.now),
      startedAt: this.now,
      completedAt: this.now,
      completedById: this.person('staff-a'),
      summary: '核对材料清单',
      evidence: evidenceOf(_id, this.now),
      removed: [],
      ...unfiled,
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

  /** A record whose first photo was taken out a moment ago. */
  async lighterRecord(own: Partial<ServiceRecord> = {}): Promise<RecordId> {
    const bookingId = await this.arrived({ completedAt: this.now })
    const [taken, ...evidence] = evidenceOf(recordId(bookingId), this.now)
    return this.record({ bookingId, evidence, removed: [taken!], ...own })
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
      reviewedAt: null,
      place: null,
      until: forGood,
      textOn: null,
      ...own,
    }
    await put(this.world, 'ratings', doc)
    return doc._id
  }

  /** A question that was asked of a confirmed service, and not answered yet. */
  async outcome(own: Partial<Outcome> = {}): Promise<RecordId> {
    const { enterpriseId = this.a, carrierId = stationA, round = 30 } = own
    const confirmed = { confirmation: 'confirmed', confirmedAt: this.now } as const
    const recordId = own.recordId ?? (await this.record({ enterpriseId, carrierId, ...confirmed }))
    await put(this.world, 'outcomes', {
      ...{ _id: outcomeId(recordId, round), recordId, carrierId, enterpriseId, round },
      ...{ servedOn: beijingDate(this.now), askedAt: this.now, answeredAt: null, answer: null, byId: null },
      ...own,
    })
    return recordId
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
      takenAt: null,
      ...likenessFields('0123456789abcdef'),
      ...own,
    })
    return file
  }

  /** Two records, each with a picture that looks like the other's. */
  async twins(own: Partial<ServiceRecord> = {}): Promise<{ evidenceId: EvidenceId; otherId: EvidenceId }> {
    const [a, b] = [await this.picture(), await this.picture()]
    const recordIds = [await this.record({ evidence: [a], ...own }), await this.record({ evidence: [b] })]
    await change(this.world, 'inspections', { _id: a.id }, { recordId: recordIds[0]! })
    await change(this.world, 'inspections', { _id: b.id }, { recordId: recordIds[1]! })
    return { evidenceId: a.id, otherId: b.id }
  }

  /** An upload whose bytes are there: begun and PUT as the station's staff do it. */
  async uploaded(): Promise<UploadId> {
    const recordId = await this.record({ evidence: [] })
    const place = { recordId, kind: 'photo', name: '现场.jpg', requestId: key() }
    const begun = await this.world.must('staff-a', 'evidence/begin', place)
    await fetch(begun.url, { method: 'PUT', headers: begun.headers, body: photo() })
    return begun.uploadId
  }
}

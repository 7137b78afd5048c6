import { randomBytes } from 'node:crypto'
import { beijingDate } from '@shared/calendar/beijing'
import { hashId } from '../../cloudfunctions/platform/secrets'
import type { Booking } from '../../cloudfunctions/store/bookings'
import { type Claim, claimId } from '../../cloudfunctions/store/claims'
import { recordId, type ServiceRecord, type Upload } from '../../cloudfunctions/store/records'
import { key } from '../world'
import { fresh, Newcomers } from './newcomers'
import { put } from './stored'

/** An evidence list that item S-03 (融资对接) asks for. */
const evidenceOf = (record: string, at: number) =>
  (['photo', 'photo', 'sign-in-sheet'] as const).map((kind, i) => ({
    id: `u_${record}_${i}`,
    kind,
    name: `${kind}-${i}`,
    type: kind === 'photo' ? ('image/jpeg' as const) : ('application/pdf' as const),
    bytes: 100,
    sha256: hashId(record, String(i)),
    fileId: `cloud://local-env.local/evidence/${record}-${i}`,
    addedAt: at,
    addedBy: '',
  }))

/** A service from booking to claim, at any point of its way. */
export class Services extends Newcomers {
  async booking(own: Partial<Booking> = {}): Promise<string> {
    const start = own.start ?? this.now + 3_600_000
    const doc: Booking = {
      _id: fresh('b'),
      slot: `slot:station-a:first-loan:${beijingDate(start)}:1000`,
      carrier: 'station-a',
      district: 'haidian',
      service: 'first-loan',
      enterprise: this.a,
      person: null,
      date: beijingDate(start),
      start,
      end: start + 45 * 60_000,
      provisional: false,
      note: '',
      bookedAt: this.now,
      cancelledAt: null,
      checkedInAt: null,
      completedAt: null,
      ...own,
    }
    await put(this.world, 'bookings', doc)
    return doc._id
  }

  arrived = (own: Partial<Booking> = {}) => this.booking({ checkedInAt: this.now, ...own })

  async record(own: Partial<ServiceRecord> = {}): Promise<string> {
    const booking = await this.arrived({ completedAt: this.now })
    const _id = recordId(booking)
    const doc: ServiceRecord = {
      _id,
      booking,
      carrier: 'station-a',
      district: 'haidian',
      enterprise: this.a,
      service: 'first-loan',
      serviceName: '首贷辅导',
      category: 'finance',
      mode: 'onsite',
      date: beijingDate(this.now),
      startedAt: this.now,
      completedAt: this.now,
      completedBy: this.person('staff-a'),
      summary: '核对材料清单',
      evidence: evidenceOf(_id, this.now),
      frozenAt: null,
      confirmation: null,
      confirmationNote: '',
      confirmedAt: null,
      rating: null,
      ...own,
    }
    await put(this.world, 'records', doc)
    return _id
  }

  async claim(own: Partial<Claim> = {}): Promise<string> {
    const record = own.record ?? (await this.record({ frozenAt: this.now }))
    const doc: Claim = {
      _id: claimId(record, 'S-03'),
      record,
      carrier: 'station-a',
      item: 'S-03',
      tableId: 'sample-station',
      tableVersion: '0.3',
      proposed: 200,
      filedBy: this.person('manager-a'),
      filedAt: this.now,
      decision: null,
      decidedBy: null,
      decidedAt: null,
      note: '',
      ...own,
    }
    await put(this.world, 'claims', doc)
    return doc._id
  }

  async upload(own: Partial<Upload> = {}): Promise<string> {
    const record = own.record ?? (await this.record())
    const doc: Upload = {
      _id: fresh('u'),
      record,
      carrier: 'station-a',
      kind: 'photo',
      name: '现场.jpg',
      cloudPath: 'uploads/nobody/none',
      fileId: 'cloud://local-env.local/uploads/nobody/none',
      by: this.person('staff-a'),
      at: this.now,
      attachedAt: null,
      ...own,
    }
    await put(this.world, 'uploads', doc)
    return doc._id
  }

  /** An upload whose bytes are there: begun and PUT as the station's staff do it. */
  async uploaded(): Promise<string> {
    const record = await this.record({ evidence: [] })
    const place = { record, kind: 'photo', name: '现场.jpg', requestId: key() }
    const begun = await this.world.must<{ upload: string; url: string; headers: Record<string, string> }>(
      'staff-a',
      'evidence/begin',
      place,
    )
    const body = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(200)])
    await fetch(begun.url, { method: 'PUT', headers: begun.headers, body })
    return begun.upload
  }

  /** The six digits that the enterprise would show now. */
  async code(booking: string): Promise<string> {
    return (await this.world.must<{ code: string }>('enterprise-a', 'booking/code', { booking })).code
  }

  #slots: string[] = []
  /** A free slot of station-a that nobody was given before. */
  async slot(): Promise<string> {
    if (this.#slots.length === 0) {
      const { days } = await this.world.must<{ days: { slots: { slot: string }[] }[] }>(null, 'booking/slots', {
        carrier: 'station-a',
        service: 'first-loan',
        days: 14,
      })
      this.#slots = days.flatMap(({ slots }) => slots.map(({ slot }) => slot))
    }
    return this.#slots.pop()!
  }
}

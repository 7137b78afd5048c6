import { asId, type CarrierId } from '@shared/ids'
import type { Output } from '../../test/calls'
import type { Walker } from './walker'

export const stationA = asId<CarrierId>('station-a')

/** What has been done on a server so far, as its people are told: of the service, the notice and the complaint that have come furthest. */
export interface Town {
  now: number
  booking: Output<'booking/get'> | null
  record: Output<'service/record'> | null
  notice: Output<'notice/list'>['items'][number] | null
  complaint: Output<'complaint/mine'>['items'][number] | null
  /** who has a thread of this kind that they have read */
  hasRead: (as: Reader, kind: Kind) => boolean
}

type Kind = 'points' | 'notice' | 'complaint'
const readers = [
  ['manager-a', 'points'],
  ['enterprise-a', 'notice'],
  ['enterprise-b', 'complaint'],
] as const
type Reader = (typeof readers)[number][0]

const furthest = ['booked', 'arrived', 'done']

export async function townOf(walk: Walker): Promise<Town> {
  const enterpriseOf = async (as: string) => (await walk.must(as, 'enterprise/mine')).enterprises[0]!.id
  const [a, b] = await Promise.all([enterpriseOf('enterprise-a'), enterpriseOf('enterprise-b')])
  const bookings = async (when: 'coming' | 'past') =>
    (await walk.must('enterprise-a', 'booking/mine', { enterpriseId: a, when, limit: 100 })).items
  const [coming, past, notices, complaints, ...boxes] = await Promise.all([
    bookings('coming'),
    bookings('past'),
    walk.must('city-admin', 'notice/list'),
    walk.must('enterprise-b', 'complaint/mine', { enterpriseId: b }),
    ...readers.map(([as, kind]) => walk.must(as, 'inbox/threads', { kind, limit: 100 })),
  ])
  const [booking = null] = [...coming, ...past]
    .filter(({ state, carrierId }) => carrierId === stationA && furthest.includes(state))
    .sort((x, y) => furthest.indexOf(y.state) - furthest.indexOf(x.state) || y.start - x.start)
  const records =
    booking?.state === 'done' ? await walk.must('enterprise-a', 'service/received', { enterpriseId: a }) : null
  const mine = records?.items.find((each) => each.bookingId === booking?.id)
  const record = mine ? await walk.must('enterprise-a', 'service/record', { recordId: mine.id }) : null
  const [approved] = notices.items.filter(({ approvedAt }) => approvedAt !== null)
  const [complaint = null] = complaints.items.filter(({ carrierId }) => carrierId === stationA)
  const { now } = (await (await fetch(`${walk.url}/health`)).json()) as { now: number }
  const read = new Set(
    readers.filter((_, nth) => boxes[nth]!.items.some(({ unread }) => !unread)).map(([as, kind]) => `${as} ${kind}`),
  )
  return {
    now,
    booking,
    record,
    notice: approved ?? notices.items[0] ?? null,
    complaint,
    hasRead: (as, kind) => read.has(`${as} ${kind}`),
  }
}

import type { IndexDeclaration } from '../../localcloud/documents/indexes'
import { seeded } from '../../localcloud/random'

/** One seat offered at one place. About 600 bytes as JSON. */
export type Seat = {
  _id: string
  station: string
  slot: number
  district: string
  free: number
  name: string
  tags: string[]
  hours: { day: string; open: string; close: string }[]
  updatedAt: number
  lng: number
  lat: number
}

export const COLLECTION = 'seats'

/** The seat that everybody wants. */
export const HOT = 'hot'

/** The indexes that a product would declare. */
export const INDEXES: IndexDeclaration[] = [
  {
    collection: COLLECTION,
    name: 'by_station',
    keys: [
      ['station', 1],
      ['slot', 1],
    ],
  },
  { collection: COLLECTION, name: 'by_place', keys: [['at', '2dsphere']] },
]

/** A rectangle of about 68 by 78 km around the middle of Beijing, degrees. */
const LNG = [116, 116.8] as const
const LAT = [39.6, 40.3] as const

const SLOTS = 10
const DISTRICTS = 16
const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri']

const idOf = (index: number) => `seat-${String(index).padStart(7, '0')}`
const stationOf = (index: number) => `station-${String(index).padStart(6, '0')}`

/** `count` seats, ten per station, evenly spread over the rectangle; the last is the hot one. The same for the same seed. */
export function* seats(count: number, seed: number): Generator<Seat> {
  const random = seeded(seed)
  for (let i = 0; i < count; i++) {
    const hot = i === count - 1
    yield {
      _id: hot ? HOT : idOf(i),
      station: stationOf(Math.floor(i / SLOTS)),
      slot: i % SLOTS,
      district: `district-${Math.floor(random() * DISTRICTS)}`,
      free: hot ? 1_000_000_000 : Math.floor(random() * 20),
      name: `${Math.floor(random() * 1e9).toString(36)} 服务站（示例）`,
      tags: Array.from({ length: 6 }, () => `tag-${Math.floor(random() * 40)}`),
      hours: DAYS.map((day) => ({ day, open: '09:00', close: '17:30' })),
      updatedAt: 1_790_000_000_000 + Math.floor(random() * 1e9),
      lng: between(LNG, random()),
      lat: between(LAT, random()),
    }
  }
}

/** The `number`-th request against `count` seats, drawn by seed; each operation uses the fields it needs. */
export type Request = { id: string; station: string; slot: number; lng: number; lat: number }

export function requests(count: number, seed: number): () => Request {
  const random = seeded(seed)
  const index = () => Math.floor(random() * (count - 1))
  return () => ({
    id: idOf(index()),
    station: stationOf(Math.floor(index() / SLOTS)),
    slot: Math.floor(random() * (SLOTS - 1)),
    lng: between(LNG, random()),
    lat: between(LAT, random()),
  })
}

const between = ([from, to]: readonly [number, number], part: number) => from + (to - from) * part

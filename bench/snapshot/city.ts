import { addDays, localDate } from '@shared/calendar/local-date'
import { districts } from '@shared/directory/districts'
import { kinds } from '@shared/directory/kinds'
import type { Listed } from '@shared/directory/listed'
import pinyin from '@shared/directory/pinyin.json'
import { bitsWhere, type SeatDay } from '@shared/directory/seats'
import { asId } from '@shared/ids'
import { cityOf as placesOf } from '../nearest/city'
import { type Random, randomOf } from '../scale/random'

const today = localDate('2026-11-20')
export const seedOf = (count: number) => 20_261_127 + count

/** So many characters names and streets are made of, at random: real ones repeat themselves more. */
const CHARACTERS = 227
const characters = (random: Random) => {
  const all = [...Object.values(pinyin).join('')]
  return Array.from({ length: CHARACTERS }, () => random.of(all))
}
const hexDigits = (random: Random, many: number) =>
  Array.from({ length: many }, () => random.below(16).toString(16)).join('')

/**
 * The workload of `nearest` (offices in clusters, a service of each category with 15 %), with all that a list, a search and a telephone
 * call need: ids as the product makes them, names and addresses of random characters, telephone numbers of random digits, and 200 services
 * as stations call them.
 */
export function cityOf(count: number): Listed[] {
  const random = randomOf(seedOf(count))
  const chars = characters(random)
  const word = (many: number) => Array.from({ length: many }, () => random.of(chars)).join('')
  const called = Array.from({ length: 200 }, (_, nth) => ({ id: asId<never>(`s${nth}`), name: word(4) }))
  return placesOf(count).carriers.map((carrier) => ({
    ...carrier,
    id: asId(`${carrier.kind}-${hexDigits(random, 12)}`),
    name: word(4) + kinds[carrier.kind].label,
    address: `${districts[carrier.district].name}${word(3)}路${1 + random.below(300)}号${1 + random.below(20)}层`,
    phone: `010-${10_000_000 + random.below(89_999_999)}`,
    services: carrier.services.map(({ category, modes, freeOfCharge }) => {
      return { ...random.of(called), category, modes, minutes: 30 * (1 + random.below(3)), freeOfCharge }
    }),
  }))
}

/** Seven days on each of which 60 % may have a seat: as hard to guess as the workload says. */
export function seatsOf(count: number): SeatDay[] {
  const random = randomOf(seedOf(count) + 1)
  const all = Array.from({ length: count })
  return Array.from({ length: 7 }, (_, ahead) => ({
    date: addDays(today, ahead),
    bits: bitsWhere(all, () => random.below(100) < 60),
  }))
}

import type { Listed } from '@shared/directory/listed'
import { vocabulary } from '@shared/directory/synonyms'
import { pinyin } from 'pinyin-pro'
import { type Random, randomOf } from '../scale/random'

/** What is typed, by the way in which it is: all drawn from what there is to find. */
export const ways = ['stretch', 'two', 'full', 'initials', 'slip', 'problem'] as const
export type Way = (typeof ways)[number]

const says: Record<Way, (carrier: Listed, random: Random) => string> = {
  /** three or four characters from anywhere in a name or a service */
  stretch: (carrier, random) => {
    const text = random.of([carrier.name, ...carrier.services.map(({ name }) => name)])
    const length = Math.min(text.length, 3 + random.below(2))
    return text.slice(random.below(text.length - length + 1)).slice(0, length)
  },
  two: (carrier, random) => `${carrier.name.slice(0, 2)} ${random.of(carrier.services).name.slice(-3)}`,
  full: (carrier, random) => letters(says.stretch(carrier, random), 'pinyin'),
  initials: (carrier, random) => letters(says.stretch(carrier, random), 'first'),
  /** another character in the place of one of the first four of a name */
  slip: ({ name }, random) => {
    const at = random.below(4)
    return `${name.slice(0, at)}曌${name.slice(at + 1, 5)}`
  },
  problem: (_, random) => random.of(vocabulary)[0],
}

const letters = (text: string, pattern: 'pinyin' | 'first') =>
  pinyin(text, { toneType: 'none', pattern, separator: '' })

export function queriesOf(way: Way, carriers: readonly Listed[], many: number): string[] {
  const random = randomOf(ways.indexOf(way) + 1)
  return Array.from({ length: many }, () => says[way](random.of(carriers), random))
}

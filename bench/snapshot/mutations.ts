import { toBytes, toText } from '@shared/directory/snapshot/base64'
import { open, PAYLOAD } from '@shared/directory/snapshot/part'
import { seal } from '@shared/directory/snapshot/seal'
import type { Random } from '../scale/random'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=é'
type Mutation = (texts: string[], others: readonly string[], random: Random) => string[]

const one =
  (change: (text: string, random: Random) => string): Mutation =>
  (texts, _, random) => {
    const at = random.below(texts.length)
    return texts.with(at, change(texts[at]!, random))
  }

/** What may befall parts on a device or on the way. `others` are of another snapshot of the same city. */
export const mutations: Record<string, Mutation> = {
  'a bit': one((text, random) => {
    const bytes = toBytes(text)
    bytes[random.below(bytes.length)]! ^= 1 << random.below(8)
    return toText(bytes)
  }),
  'a character': one((text, random) => {
    const at = random.below(text.length)
    return text.slice(0, at) + letters[random.below(letters.length)] + text.slice(at + 1)
  }),
  'cut off': one((text, random) => text.slice(0, random.below(text.length))),
  'put in': one((text, random) => {
    const at = random.below(text.length + 1)
    return text.slice(0, at) + letters[random.below(letters.length)]!.repeat(1 + random.below(5)) + text.slice(at)
  }),
  'left out': one((text, random) => {
    const at = random.below(text.length)
    return text.slice(0, at) + text.slice(at + 1 + random.below(5))
  }),
  'a part of the other': (texts, others, random) => texts.with(random.below(texts.length), random.of(others)),
  'a part too many': (texts, others, random) => [...texts, random.of([...texts, ...others])],
  'a part too few': (texts, _, random) => texts.toSpliced(random.below(texts.length), 1),
  'parts in another order': (texts, _, random) => {
    const at = random.below(texts.length)
    return [...texts.slice(at), ...texts.slice(0, at)]
  },
}

/** A part whose payload is broken under a checksum that is right: what no accident makes, and a decoder must survive. */
export function forged(texts: string[], random: Random): string[] {
  const at = random.below(texts.length)
  const { kind, goesWith, bytes } = open(texts[at]!)
  const payload = bytes.slice(PAYLOAD)
  for (let times = 1 + random.below(8); times > 0; times--) payload[random.below(payload.length)] = random.below(256)
  return texts.with(at, seal(kind, goesWith, payload).text)
}

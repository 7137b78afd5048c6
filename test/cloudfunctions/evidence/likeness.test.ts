import { setImmediate as turn } from 'node:timers/promises'
import type { FileType } from '@shared/evidence/file-type'
import { aroundBand, bandsOf, distanceOf, SIMILAR_WITHIN } from '@shared/evidence/likeness'
import { beforeAll, describe, expect, it } from 'vitest'
import { look } from '../../../cloudfunctions/modules/evidence/look'
import { cropped, type Drawn, draw, resized } from '../../pictures/draw'
import { jpegOf, pngOf } from '../../pictures/files'

/** How often a changed copy is found, and another picture taken for one: with drawn rooms, from a seed. */
const pictures: Drawn[] = []
const originals: string[] = []
// drawing and encoding take their time: others in this process get their turn in between
beforeAll(async () => {
  for (let nth = 0; nth < 48; nth++) {
    const drawn = draw(9000 + nth, 128, 96)
    pictures.push(drawn)
    originals.push(likeness(jpegOf(drawn, 92)))
    await turn()
  }
})

function likeness(bytes: Buffer, type: FileType = 'image/jpeg'): string {
  const finding = look(bytes, type)
  if (!finding.readable || !finding.pixels) throw new Error('no picture')
  return finding.pixels.likeness
}
/** As the lookup finds it: near enough, and one of the four parts the same but for one bit. */
const isFound = (a: string, b: string) =>
  distanceOf(a, b) <= SIMILAR_WITHIN && bandsOf(a).some((part, at) => aroundBand(part).includes(bandsOf(b)[at]!))

async function shareOf(change: (drawn: Drawn) => Buffer, type?: FileType): Promise<number> {
  let found = 0
  for (const [nth, drawn] of pictures.entries()) {
    if (isFound(originals[nth]!, likeness(change(drawn), type))) found++
    await turn()
  }
  return found / pictures.length
}
const print = (name: string, share: number) => console.log(`likeness: ${name} found=${Math.round(share * 100)}%`)

describe('a picture', () => {
  it.each([
    ['saved again, quality 90', (drawn: Drawn) => jpegOf(drawn, 90), 0.95],
    ['saved again, quality 70', (drawn: Drawn) => jpegOf(drawn, 70), 0.95],
    ['saved again, quality 50', (drawn: Drawn) => jpegOf(drawn, 50), 0.95],
    ['at half its size', (drawn: Drawn) => jpegOf(resized(drawn, 64, 50), 80), 0.95],
    ['at seven tenths of its size', (drawn: Drawn) => jpegOf(resized(drawn, 90, 67), 80), 0.95],
    ['without 2% of its edges', (drawn: Drawn) => jpegOf(cropped(drawn, 0.02), 80), 0.9],
    ['without 5% of its edges', (drawn: Drawn) => jpegOf(cropped(drawn, 0.05), 80), 0.6],
    ['without 10% of its edges', (drawn: Drawn) => jpegOf(cropped(drawn, 0.1), 80), 0.1],
  ])('%s is found', async (name, change, atLeast) => {
    const share = await shareOf(change)
    print(name, share)
    expect(share).toBeGreaterThanOrEqual(atLeast)
  })

  it('as a PNG is found', async () => {
    const share = await shareOf((drawn) => pngOf(drawn), 'image/png')
    print('as a PNG', share)
    expect(share).toBeGreaterThanOrEqual(0.95)
  })

  it('is not taken for another', () => {
    const pairs = originals.flatMap((a, nth) => originals.slice(0, nth).map((b) => [a, b] as const))
    const taken = pairs.filter(([a, b]) => isFound(a, b)).length
    console.log(`likeness: different pictures pairs=${pairs.length} found=${taken}`)
    expect(pairs.length).toBeGreaterThan(1000)
    expect(taken / pairs.length).toBeLessThan(0.005)
  })
})

describe('the four parts', () => {
  it('of what differs in seven bits or fewer: one is the same but for one bit', () => {
    const flipped = (hash: string, bits: number[]) =>
      [...hash]
        .map((digit, at) =>
          bits
            .filter((bit) => bit >> 2 === at)
            .reduce((value, bit) => value ^ (1 << (bit & 3)), Number.parseInt(digit, 16))
            .toString(16),
        )
        .join('')
    for (let seed = 0; seed < 2000; seed++) {
      const bits = [
        ...new Set(Array.from({ length: 7 }, (_, nth) => (seed * 37 + nth * (seed % 13) * 11 + nth * 7) % 64)),
      ]
      const changed = flipped(originals[seed % originals.length]!, bits)
      expect(distanceOf(originals[seed % originals.length]!, changed)).toBe(bits.length)
      expect(isFound(originals[seed % originals.length]!, changed)).toBe(true)
    }
  })
})

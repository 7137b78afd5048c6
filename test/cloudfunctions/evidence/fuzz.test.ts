import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { fileType } from '@shared/evidence/file-type'
import { unreadableReasons } from '@shared/evidence/inspection'
import { expect, it } from 'vitest'
import { look } from '../../../cloudfunctions/modules/evidence/look'
import { seeded } from '../../../localcloud/index'
import { draw } from '../../pictures/draw'
import { jpegOf, packedPdf, pdf, pngOf } from '../../pictures/files'
import { interlacedPng } from '../../pictures/parts'

const sample = (name: string) => readFileSync(path.resolve(import.meta.dirname, '../../pictures/samples', name))
const drawn = draw(31, 56, 56)
const corpus = [
  jpegOf(drawn, 60),
  pngOf(drawn),
  interlacedPng(drawn),
  pdf('fuzz', { dictionary: '/Subtype /Image /Filter /DCTDecode', data: jpegOf(drawn, 60) }),
  ...['plain.jp2', 'tiled.j2k'].map((name) =>
    pdf('fuzz', { dictionary: '/Subtype /Image /Filter /JPXDecode', data: sample(name) }),
  ),
  packedPdf(),
  ...['progressive.jpg', 'restart.jpg', 'cmyk.jpg', 'palette.png', 'one-bit.png'].map(sample),
]

/** The same changes for the same seed: bytes overwritten, cut out, doubled, swapped with another file's, lengths blown up. */
function mutated(random: () => number): Buffer {
  const of = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
  let bytes = Buffer.from(of(corpus))
  const at = () => 4 + Math.floor(random() * Math.max(1, bytes.length - 4))
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number]
    const kind = Math.floor(random() * 6)
    if (kind === 0) bytes[from] = Math.floor(random() * 256)
    else if (kind === 1) bytes.fill(of([0, 0xff]), from, from + 4)
    else if (kind === 2) bytes = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
    else if (kind === 3) bytes = Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
    else if (kind === 4) bytes = Buffer.concat([bytes.subarray(0, from), of(corpus).subarray(from)])
    else bytes = bytes.subarray(0, to)
  }
  return bytes
}

it('three thousand spoiled files: each is a file or is none, within the limits, and nothing is thrown', async () => {
  const random = seeded(2026)
  const counts: Record<string, number> = {}
  const held = process.resourceUsage().maxRSS
  let slowest = 0
  for (let nth = 0; nth < 3000; nth++) {
    const bytes = mutated(random)
    const type = fileType(bytes)
    if (!type) continue
    const began = process.cpuUsage()
    const finding = look(bytes, type)
    const { user, system } = process.cpuUsage(began)
    slowest = Math.max(slowest, (user + system) / 1000)
    const said = finding.readable ? 'readable' : finding.why
    counts[said] = (counts[said] ?? 0) + 1
    if (nth % 50 === 0) await turn() // others in this process have their turn
  }
  const grown = (process.resourceUsage().maxRSS - held) / 1024
  console.log(`fuzz: ${JSON.stringify(counts)} slowest=${Math.round(slowest)}ms grown=${Math.round(grown)}MB`)
  expect(
    Object.keys(counts).filter((said) => said !== 'readable' && !unreadableReasons.some((why) => why === said)),
  ).toEqual([])
  expect(counts.readable).toBeGreaterThan(50)
  expect(counts.damaged).toBeGreaterThan(1000)
  expect(grown).toBeLessThan(700)
  expect(slowest).toBeLessThan(10_000)
})

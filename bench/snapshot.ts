/**
 * npm run bench -- snapshot: the city on a device. Sizes of the core, and of what a list is painted from (core and names), as they travel,
 * over the same rows as JSON, both through the same gzip; what a day's bits and one changed telephone number cost; and 10,000 damaged
 * snapshots, each of which must be the original or refused, with 2,000 more that are forged under right checksums. Ends with
 * `snapshot: core_fraction=… paint_fraction=… delta_bytes=… wrong=… crashes=…`.
 */
import { gzipSync } from 'node:zlib'
import { decodeParts } from '@shared/directory/snapshot/decode'
import { encodeChanges, encodeRows, encodeSeats } from '@shared/directory/snapshot/encode'
import { assault, forgery } from './snapshot/assault'
import { cityOf, seatsOf, seedOf } from './snapshot/city'
import { deviceBytes } from './snapshot/device-bytes'

const CITY = 1_400
const LARGE = 15_000
/** Whose snapshot is damaged: small, so that each of many is decoded. */
const SMALL = 150
const DAMAGED = 10_000
const FORGED = 2_000

const zipped = (value: unknown) => gzipSync(JSON.stringify(value)).length

function measured(count: number) {
  const city = cityOf(count)
  const began = performance.now()
  const parts = encodeRows(city)
  const encoded = performance.now()
  const texts = parts.map(({ text }) => text)
  const rows = decodeParts(texts)
  const decoded = performance.now()
  const json = zipped(city)
  const [core, names] = [zipped(texts[0]), zipped(texts[1])]
  const first = rows.rows[count >> 1]!
  const call = encodeChanges(rows, new Map([[first.id, { ...first, phone: '010-12345678' }]]))!
  // as `directory.snapshot` answers: beside it, which of the parts is of no more use
  const delta = { version: rows.version, asOf: 1_763_600_000_000, gone: [parts[0]!.id], more: false }
  const [phone, day] = [call, encodeSeats(rows, seatsOf(count)[6]!)].map(
    ({ text }) => JSON.stringify({ ...delta, parts: [text] }).length,
  )
  console.log(
    `${count} carriers, seed ${seedOf(count)}: JSON rows ${JSON.stringify(city).length} bytes, ${json} zipped; core ${core}, names ${names}, ` +
      `details ${zipped(texts.slice(2))} in ${parts.length - 2} parts, the longest part ${Math.max(...texts.map(({ length }) => length))}; ` +
      `one changed number ${phone}, a day’s bits ${day}; encoded in ${Math.round(encoded - began)} ms, decoded in ${Math.round(decoded - encoded)} ms`,
  )
  return { core: core / json, paint: (core + names) / json, delta: Math.max(phone!, day!) }
}

/** A city with changes and seats, and the same a day later, made anew. */
function damaged() {
  const city = cityOf(SMALL)
  const base = encodeRows(city)
  const rows = decodeParts(base.map(({ text }) => text))
  const moved = rows.rows.slice(0, 3).map((row) => [row!.id, { ...row!, phone: '010-12345678' }] as const)
  const first = encodeChanges(rows, new Map(moved.slice(0, 1)))!
  const then = decodeParts([...base, first].map(({ text }) => text))
  const second = encodeChanges(then, new Map([...moved.slice(1), [rows.rows[9]!.id, null]]))!
  const all = [...base, first, second]
  const { version } = decodeParts(all.map(({ text }) => text))
  const later = encodeRows(city.slice(1))
  const others = [...later, encodeSeats(decodeParts(later.map(({ text }) => text)), seatsOf(SMALL)[0]!)]
  return { texts: all.map(({ text }) => text), version, others: others.map(({ text }) => text) }
}

const [city, large] = [measured(CITY), measured(LARGE)]
const { texts, version, others } = damaged()
const fate = assault(texts, version, others, DAMAGED, 1)
const fooled = forgery(texts, FORGED, 2)
console.log(
  `${DAMAGED} damaged, seed 1, ${SMALL} carriers: ${JSON.stringify(fate)}; ${FORGED} forged, seed 2: ${JSON.stringify(fooled)}`,
)
const { all, gzip } = deviceBytes()
console.log(`decoder for the device, bundled and minified: ${all} bytes, ${gzip} zipped`)
const figures = {
  core_fraction: Math.max(city.core, large.core),
  paint_fraction: Math.max(city.paint, large.paint),
}
const crashes = fate.crashes + fooled.crashes
console.log(
  `snapshot: core_fraction=${figures.core_fraction.toFixed(4)} paint_fraction=${figures.paint_fraction.toFixed(4)} delta_bytes=${city.delta} wrong=${fate.wrong} crashes=${crashes}`,
)
const met = figures.core_fraction <= 0.1 && figures.paint_fraction <= 0.35 && city.delta <= 400
process.exitCode = met && fate.wrong === 0 && crashes === 0 ? 0 : 1

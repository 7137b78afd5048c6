import { localDate } from '@shared/calendar/local-date'
import { listed } from '@shared/directory/listed'
import { bitsWhere } from '@shared/directory/seats'
import { decodeParts } from '@shared/directory/snapshot/decode'
import { asKept, encodeChanges, encodeRows, encodeSeats } from '@shared/directory/snapshot/encode'
import { FORMAT, type Part } from '@shared/directory/snapshot/part'
import { SnapshotRefused } from '@shared/directory/snapshot/refused'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assault, forgery } from '../../../../bench/snapshot/assault'
import * as town from '../../../../demo/index'
import { anyDate, carriers } from '../arbitraries'

const today = localDate('2026-11-20')
const rowsOf = (all: Parameters<typeof listed>[0][], day = today) => all.map(listed).map((row) => asKept(row, day))
const textsOf = (parts: readonly Part[]) => parts.map(({ text }) => text)
const town78 = rowsOf(town.carriers)
const byId = (rows: readonly ({ id: string } | null)[]) => new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])))
const refused = (problem: string) => expect.objectContaining({ name: 'SnapshotRefused', problem })
const thrown = (texts: readonly string[], version?: string) => {
  try {
    return decodeParts(texts, version)
  } catch (error) {
    return error
  }
}

describe('the parts of a snapshot', () => {
  it('bring every row back as it was, but for closures that are over', () => {
    fc.assert(
      fc.property(carriers, anyDate, (all, day) => {
        const read = decodeParts(textsOf(encodeRows(rowsOf(all, day))))
        const kept = all.map(listed).map((row) => ({ ...row, closures: row.closures.filter(({ to }) => to >= day) }))
        expect(byId(read.rows)).toEqual(byId(kept))
        expect(read.whole).toBe(true)
      }),
    )
  })

  it('are the same in whatever order the rows come, and others after any change', () => {
    const parts = encodeRows(town78)
    expect(encodeRows([...town78].reverse())).toEqual(parts)
    const [first, ...rest] = town78
    const other = encodeRows([{ ...first!, phone: '010-0000-9999' }, ...rest])
    expect(other.map(({ id }) => id)).not.toEqual(parts.map(({ id }) => id))
  })

  it('come with changes to what a new snapshot would say', () => {
    fc.assert(
      fc.property(carriers, fc.array(carriers, { maxLength: 3 }), (before, laters) => {
        let parts = encodeRows(rowsOf(before))
        for (const later of laters) {
          const now = decodeParts(textsOf(parts))
          const gone = now.rows.flatMap((row) => (row ? [[row.id, null] as const] : []))
          const wanted = rowsOf(later)
          const change = encodeChanges(now, new Map([...gone, ...wanted.map((row) => [row.id, row] as const)]))
          if (change) parts = [...parts, change]
          const read = decodeParts(textsOf(parts))
          expect(byId(read.rows)).toEqual(byId(wanted))
          const heard = Object.values(read.syllables).join('')
          for (const row of wanted)
            for (const char of row.name.match(/\p{Script=Han}/gu) ?? []) expect(heard).toContain(char)
        }
      }),
    )
  })

  it('have no change where nothing is another', () => {
    const now = decodeParts(textsOf(encodeRows(town78)))
    expect(encodeChanges(now, new Map(town78.map((row) => [row.id, row])))).toBeNull()
    expect(encodeChanges(now, new Map([[town.carriers[0]!.id, null]]))).not.toBeNull()
  })

  it('count seats by place, and a change moves nobody', () => {
    const base = encodeRows(town78)
    const now = decodeParts(textsOf(base))
    const bits = bitsWhere(now.rows, (row) => row!.kind === 'station')
    const seats = encodeSeats(now, { date: today, bits })
    const change = encodeChanges(now, new Map([[now.rows[0]!.id, null]]))!
    const read = decodeParts(textsOf([...base, change, seats]))
    expect(read.seats).toEqual([{ date: today, bits }])
    expect(read.rows.slice(1)).toEqual(now.rows.slice(1))
  })

  it('paint a list before the details have come, and say that they have not', () => {
    const parts = encodeRows(town78)
    const early = decodeParts(textsOf(parts.slice(0, 2)))
    expect(early.whole).toBe(false)
    const facts = ({ kind, name, district, location, hours, specialities }: (typeof town78)[number]) => ({
      ...{ kind, name, district, location, hours, specialities },
    })
    expect(early.rows.map((row) => facts(row!))).toEqual(decodeParts(textsOf(parts)).rows.map((row) => facts(row!)))
    expect(thrown(textsOf(parts.slice(0, 2)), decodeParts(textsOf(parts)).version)).toEqual(refused('incomplete'))
  })

  it('are refused when they are not of one snapshot', () => {
    const base = encodeRows(town78)
    const others = encodeRows(town78.slice(1))
    const now = decodeParts(textsOf(base))
    const one = encodeChanges(now, new Map([[now.rows[0]!.id, null]]))!
    const two = encodeChanges(decodeParts(textsOf([...base, one])), new Map([[now.rows[1]!.id, null]]))!
    expect(thrown(textsOf([others[0]!, ...base.slice(1)]))).toEqual(refused('mixed'))
    expect(thrown(textsOf([...base, two]))).toEqual(refused('mixed'))
    expect(thrown(textsOf([...base, ...others]))).toEqual(refused('mixed'))
    expect(thrown(textsOf([...base, one]), two.id.slice(1))).toEqual(refused('incomplete'))
    expect(thrown(textsOf(base.slice(1)))).toEqual(refused('incomplete'))
    expect(thrown([])).toEqual(refused('incomplete'))
  })

  it('are refused when they are of another format, or nothing at all', () => {
    const [core, ...rest] = textsOf(encodeRows(town78))
    const format = String.fromCharCode(core!.charCodeAt(0) + 1)
    expect(FORMAT).toBeLessThan(4)
    expect(thrown([format + core!.slice(1), ...rest])).toEqual(refused('format'))
    for (const text of ['', 'A', '{}', '目录', core!.slice(0, 15)])
      expect(thrown([text])).toBeInstanceOf(SnapshotRefused)
  })

  it('are the original or refused, whatever befalls them, and never crash', () => {
    const base = encodeRows(town78)
    const now = decodeParts(textsOf(base))
    const change = encodeChanges(now, new Map([[now.rows[0]!.id, { ...now.rows[0]!, phone: '010-1' }]]))!
    const texts = textsOf([...base, change])
    const { version } = decodeParts(texts)
    const fate = assault(texts, version, textsOf(encodeRows(town78.slice(2))), 2_000, 7)
    expect(fate).toMatchObject({ wrong: 0, crashes: 0 })
    // the mutations do reach both ends
    expect(Math.min(fate.original, fate.refused)).toBeGreaterThan(50)
    expect(forgery(texts, 400, 8).crashes).toBe(0)
  })
})

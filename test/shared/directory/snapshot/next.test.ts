import { localDate } from '@shared/calendar/local-date'
import { bitsWhere, mayHaveSeat } from '@shared/directory/seats'
import { decodeParts } from '@shared/directory/snapshot/decode'
import { nextParts } from '@shared/directory/snapshot/next-parts'
import { nextSeats } from '@shared/directory/snapshot/next-seats'
import type { Part } from '@shared/directory/snapshot/part'
import type { Rows } from '@shared/directory/snapshot/shape'
import type { CarrierId } from '@shared/ids'
import { describe, expect, it } from 'vitest'
import * as town from '../../../../demo/index'
import { partsOf } from '../directory-of'

const today = localDate('2026-11-20')
const base = partsOf(town.carriers, 0)
const baseLength = base.reduce((sum, { length }) => sum + length, 0)
const called = (rows: Rows, nth: number, name: string) => new Map([[rows.rows[nth]!.id, { ...rows.rows[nth]!, name }]])

describe('what follows in a snapshot', () => {
  it('is a change while there are few, and then a base of all that they came to', () => {
    let rows = decodeParts(base)
    let changes: Part[] = []
    for (let nth = 0; ; nth++) {
      const next = nextParts(rows, { baseLength, changes }, called(rows, nth % 70, `第 ${nth} 次改名（示例）`))
      if (next.kind === 'same') throw new Error('a new name is a change')
      const names = ({ rows }: Rows) => new Map(rows.map((row) => [row!.id, row!.name]))
      const wanted = names(rows).set(rows.rows[nth % 70]!.id, `第 ${nth} 次改名（示例）`)
      expect(names(next.rows)).toEqual(wanted)
      if (next.kind === 'anew') {
        expect(nth).toBeGreaterThan(20)
        expect(names(decodeParts(next.base.map(({ text }) => text)))).toEqual(wanted)
        break
      }
      changes = [...changes, next.change]
      expect(decodeParts([...base, ...changes.map(({ text }) => text)])).toEqual(next.rows)
      rows = next.rows
    }
  })

  it('keeps what was known of seats, wherever a row stands now, and takes what was looked at', () => {
    const before = decodeParts(base)
    const stations = { date: today, bits: bitsWhere(before.rows, (row) => row!.kind === 'station') }
    const after = { rows: [...before.rows].reverse() }
    const [home, station] = ['home', 'station'].map((kind) => before.rows.find((row) => row!.kind === kind)!.id)
    const looked = new Set<CarrierId>([home!, station!])
    const [day] = nextSeats({ ...before, seats: [stations] }, after, looked, new Map([[today, new Set([home!])]]))
    const may = new Set(after.rows.filter((_, at) => mayHaveSeat(day!, at)).map((row) => row!.id))
    const wanted = before.rows.filter((row) => row!.kind === 'station' && row!.id !== station).map((row) => row!.id)
    expect(may).toEqual(new Set([...wanted, home]))
  })
})

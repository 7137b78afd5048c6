import { beijingDate, instantOf } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import { directoryOf } from '@shared/directory/directory'
import { districtCodes } from '@shared/directory/districts'
import { bitsWhere, mayHaveSeat } from '@shared/directory/seats'
import { decodeParts } from '@shared/directory/snapshot/decode'
import { describe, expect, it } from 'vitest'
import * as town from '../../../demo/index'
import { directoryOn, partsOf } from './directory-of'

const now = instantOf('2026-11-20T10:00:00+08:00')
const today = beijingDate(now)

describe('the directory of a snapshot', () => {
  it('has every carrier by unit, and the readings of the characters that occur and of no others', () => {
    const { carriers, readings } = directoryOn(town.carriers, now)
    expect(new Set(carriers.map(({ id }) => id))).toEqual(new Set(town.carriers.map(({ id }) => id)))
    const units = carriers.map(({ district }) => districtCodes.indexOf(district))
    expect(units).toEqual([...units].sort((a, b) => a - b))
    expect(readings.get('青')?.[0]?.[0]).toBe('qing')
    expect(readings.has('罄')).toBe(false)
  })

  it('has no service that is withdrawn by the day, and still one that is paused', () => {
    const carrier = town.carriers.find(({ services }) => services.length > 1)!
    const [one, ...others] = carrier.services
    const since = localDate('2026-11-20')
    const shelved = (state: 'paused' | 'withdrawn', at = now) => {
      const shelf = { state, reason: '合同到期', since, until: null }
      return directoryOn([{ ...carrier, services: [{ ...one!, shelf }, ...others] }], at).carriers[0]!.services
    }
    expect(shelved('paused')).toHaveLength(carrier.services.length)
    expect(shelved('withdrawn')).toHaveLength(others.length)
    expect(shelved('withdrawn', now - 86_400_000)).toHaveLength(carrier.services.length)
  })

  it('counts seats in its own order, without who is gone', () => {
    const rows = decodeParts(partsOf(town.carriers, now))
    const isStation = (row: { kind: string } | null) => row?.kind === 'station'
    const seats = [{ date: today, bits: bitsWhere(rows.rows, isStation) }]
    const left = rows.rows.findIndex(isStation)
    const directory = directoryOf({ ...rows, seats, rows: rows.rows.with(left, null) }, today, now)
    const may = directory.carriers.filter((_, at) => mayHaveSeat(directory.seats[0]!, at))
    expect(may).toEqual(directory.carriers.filter(isStation))
    expect(may).toHaveLength(town.carriers.filter(isStation).length - 1)
  })
})

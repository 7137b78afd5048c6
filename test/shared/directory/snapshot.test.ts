import { instantOf, startOfDay } from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import { listed } from '@shared/directory/listed'
import { decodeSnapshot } from '@shared/directory/snapshot'
import { encodeSnapshot } from '@shared/directory/snapshot-encode'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as town from '../../../demo/index'
import { anyDate, carriers } from './arbitraries'

const now = instantOf('2026-11-20T10:00:00+08:00')
const overWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('the snapshot', () => {
  it('brings every carrier back as it was, but for closures that are over', () => {
    fc.assert(
      fc.property(carriers, anyDate, (all, today) => {
        const directory = decodeSnapshot(overWire(encodeSnapshot(all, startOfDay(today))))
        const expected = all.map((each) => ({
          ...listed(each),
          closures: each.closures.filter(({ to }) => to >= today),
        }))
        expect(new Map(directory?.carriers.map((each) => [each.id, each]))).toEqual(
          new Map(expected.map((each) => [each.id, each])),
        )
        expect(directory?.asOf).toBe(startOfDay(today))
      }),
    )
  })

  it('has one version for the same carriers on the same day in any order, and another after any change', () => {
    const { version } = encodeSnapshot(town.carriers, now)
    expect(encodeSnapshot([...town.carriers].reverse(), now + 3_600_000).version).toBe(version)
    const [first, ...rest] = town.carriers
    expect(encodeSnapshot([{ ...first!, phone: '010-0000-9999' }, ...rest], now).version).not.toBe(version)
    expect(encodeSnapshot(rest, now).version).not.toBe(version)
  })

  it('changes when a closure ends', () => {
    const last = localDate('2026-11-27')
    const on = (date: typeof last) => encodeSnapshot(town.carriers, startOfDay(date))
    expect(on(last).closures).toHaveLength(1)
    expect(on(addDays(last, 1)).closures).toHaveLength(0)
    expect(on(addDays(last, 1)).version).not.toBe(on(last).version)
  })

  it('has no service that is withdrawn, and still one that is paused', () => {
    const carrier = town.carriers.find(({ services }) => services.length > 1)!
    const [one, ...others] = carrier.services
    const since = localDate('2026-11-20')
    const shelved = (state: 'paused' | 'withdrawn', at = now) =>
      encodeSnapshot(
        [{ ...carrier, services: [{ ...one!, shelf: { state, reason: '合同到期', since, until: null } }, ...others] }],
        at,
      ).services[0]
    expect(shelved('paused')).toHaveLength(carrier.services.length)
    expect(shelved('withdrawn')).toHaveLength(others.length)
    expect(shelved('withdrawn', now - 86_400_000)).toHaveLength(carrier.services.length)
  })

  it('brings the readings of its characters and of no others', () => {
    const { pinyin } = encodeSnapshot(town.carriers, now)
    expect(pinyin.qing).toContain('青')
    expect(Object.values(pinyin).join('')).not.toContain('罄')
  })

  it.each([null, undefined, 1, 'x', {}, { format: 2 }, []])('is nothing for %j, which is no format it knows', (value) =>
    expect(decodeSnapshot(value)).toBeNull(),
  )
})

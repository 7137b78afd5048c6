import { instantOf } from '@shared/calendar/beijing'
import type { Filters } from '@shared/directory/filter'
import { makeFinder } from '@shared/directory/find'
import { listed } from '@shared/directory/listed'
import { describe, expect, it } from 'vitest'
import { carriers } from '../../../demo/index'
import { directoryIn } from './directory-of'

const friday = instantOf('2026-11-20T10:00:00+08:00')
const find = makeFinder(directoryIn(carriers.map(listed)))
const ids = (filters: Filters, now = friday) => find({ filters }, now).rows.map(({ carrier }) => carrier.id)

describe('filters', () => {
  it('ask for nothing when empty', () => {
    expect(ids({})).toHaveLength(carriers.length)
    expect(ids({ kinds: [], districts: [], categories: [], modes: [], specialities: [] })).toHaveLength(carriers.length)
  })

  it('take any of a row, and all rows', () => {
    const both = ids({ kinds: ['station', 'home'], districts: ['haidian'] })
    expect(both).toEqual(['home-haidian', 'station-a', 'station-c'])
  })

  it('tell a speciality from a service', () => {
    expect(ids({ specialities: ['legal'] })).toEqual(['station-b'])
    expect(ids({ categories: ['legal'] })).toEqual(['station-a', 'station-b', 'platform-chaoyang'])
  })

  it('of a category also let through who states it and offers nothing of it yet, where no more is asked of a service', () => {
    const [station] = carriers.filter(({ id }) => id === 'station-a').map(listed)
    const stating = { ...station!, services: [], specialities: ['legal' as const] }
    const finds = makeFinder(directoryIn([stating]))
    const lets = (filters: Filters) => finds({ filters }, friday).rows.length === 1
    expect(lets({ categories: ['legal', 'ip'] })).toBe(true)
    expect(lets({ categories: ['ip'] })).toBe(false)
    expect(lets({ categories: ['legal'], freeOfCharge: true })).toBe(false)
    expect(lets({ categories: ['legal'], modes: ['visit'] })).toBe(false)
    expect(lets({})).toBe(true)
  })

  it('want category, fee and mode of one and the same service', () => {
    // 星穹's proof of concept is paid for; its free services are about something else
    expect(ids({ categories: ['transfer'] })).toContain('incubator-haidian')
    expect(ids({ categories: ['transfer'], freeOfCharge: true })).not.toContain('incubator-haidian')
    expect(ids({ categories: ['digital'], modes: ['visit'] })).toContain('station-a')
    expect(ids({ categories: ['finance'], modes: ['visit'] })).toEqual([])
  })

  it('know who is open now, lunch breaks and Mondays included', () => {
    const open = (time: string) => ids({ open: 'now' }, instantOf(`${time}:00+08:00`))
    expect(open('2026-11-20T12:15')).toContain('home-chaoyang')
    expect(open('2026-11-20T11:59')).toContain('station-a')
    expect(open('2026-11-20T12:00')).not.toContain('station-a')
    expect(open('2026-11-20T12:15')).not.toContain('station-a')
    expect(open('2026-11-23T14:00')).not.toContain('home-chaoyang')
    expect(open('2026-11-22T19:00')).toEqual(['station-a', 'station-b'])
    expect(open('2026-11-22T03:00')).toEqual([])
  })

  it('know who is still to open on this day, and within a week', () => {
    const open = (when: 'now' | 'today' | 'week', time: string) => ids({ open: when }, instantOf(`${time}:00+08:00`))
    const lunch = '2026-11-20T12:15'
    expect(open('now', lunch)).not.toContain('station-a')
    expect(open('today', lunch)).toContain('station-a')
    // the day is over
    const late = '2026-11-20T23:59'
    expect(open('today', late)).toEqual([])
    // Monday is its day off
    expect(open('today', '2026-11-23T09:00')).not.toContain('home-chaoyang')
    expect(open('week', '2026-11-23T09:00')).toContain('home-chaoyang')
    for (const time of [lunch, late, '2026-11-22T03:00']) {
      const [now, today, week] = (['now', 'today', 'week'] as const).map((when) => new Set(open(when, time)))
      expect([...now!].every((id) => today!.has(id)) && [...today!].every((id) => week!.has(id)), time).toBe(true)
    }
  })
})

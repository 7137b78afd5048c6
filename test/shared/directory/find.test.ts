import { instantOf } from '@shared/calendar/beijing'
import { makeFinder } from '@shared/directory/find'
import { findLandmarks, landmarks } from '@shared/directory/landmarks'
import { metresBetween } from '@shared/directory/nearest'
import { describe, expect, it } from 'vitest'
import { carriers } from '../../../demo/index'
import { directoryOn } from './directory-of'

const now = instantOf('2026-11-20T10:00:00+08:00')
const find = makeFinder(directoryOn(carriers, now))
const [here] = findLandmarks('青禾路地铁站')
const from = here!.location

describe('finding', () => {
  it('is nearest first, with every distance true', () => {
    const { rows } = find({ from }, now)
    expect(rows).toHaveLength(carriers.length)
    expect(rows[0]!.carrier.id).toBe('station-a')
    rows.forEach(({ carrier, metres }, i) => {
      expect(metres).toBeCloseTo(metresBetween(from, carrier.location), 3)
      expect(metres).toBeGreaterThanOrEqual(rows[i - 1]?.metres ?? 0)
    })
  })

  it('puts a carrier that was named before nearer ones', () => {
    const rows = find({ from, text: '海淀' }, now).rows.map(({ carrier }) => carrier.id)
    expect(rows.slice(0, 2)).toEqual(['window-haidian', 'station-a'])
  })

  it('joins text, filters and the 5 km ring', () => {
    const question = { from, text: '缺钱', filters: { open: 'now' as const, freeOfCharge: true }, withinMetres: 5000 }
    const { rows, words } = find(question, now)
    expect(words.map(({ word }) => word)).toEqual(['缺钱'])
    expect(rows.map(({ carrier }) => carrier.id)).toEqual(expect.arrayContaining(['station-a', 'home-haidian']))
    for (const { metres } of rows) expect(metres).toBeLessThanOrEqual(5000)
    expect(find(question, instantOf('2026-11-20T23:00:00+08:00')).rows).toEqual([])
  })

  it('works without a position: no distances, the directory’s order', () => {
    const { rows } = find({ filters: { districts: ['haidian'], kinds: ['station'] } }, now)
    expect(rows.map(({ carrier, metres }) => [carrier.id, metres])).toEqual([
      ['station-a', null],
      ['station-c', null],
    ])
  })
})

describe('landmarks', () => {
  it('are centres of units or marked as samples', () => {
    for (const { name } of landmarks) expect(name).toMatch(/区中心$|（示例）$/)
    expect(new Set(landmarks.map(({ name }) => name)).size).toBe(landmarks.length)
  })

  it('are found by part of their name or by their unit', () => {
    expect(findLandmarks('青禾').map(({ name }) => name)).toEqual(['青禾路地铁站（示例）'])
    expect(findLandmarks('经开区').map(({ name }) => name)).toEqual(['镜面广场（示例）', '经开区中心'])
    expect(findLandmarks('')).toEqual([])
  })
})

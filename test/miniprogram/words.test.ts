import { query } from '@shared/screens'
import { describe, expect, it } from 'vitest'
import { desk } from '@/copy/desk'
import { distance, walking } from '@/copy/distance'
import { points } from '@/copy/points'
import { weekdays } from '@/copy/week'
import { toGcj02 } from '@/platform/gcj02'

it('whoever filed a claim is named, or called what they are: nothing begins with a comma', () => {
  const filed = (name: string | null) => desk.claimed.filed(name, '11月9日 15:12')
  expect(filed('周站长')).toBe('周站长，11月9日 15:12')
  expect([filed(''), filed(null)]).toEqual(['站长，11月9日 15:12', '站长，11月9日 15:12'])
})

describe('figures as people read them', () => {
  it('gives distances in tens of metres, then in kilometres', () => {
    expect([3, 618, 994, 995, 1_100, 9_949, 12_300].map(distance)).toEqual([
      '10 米',
      '620 米',
      '990 米',
      '1.0 千米',
      '1.1 千米',
      '9.9 千米',
      '12 千米',
    ])
  })

  it('gives a walking time only where one would walk', () => {
    expect([10, 620, 1_999].map(walking)).toEqual(['步行约 1 分钟', '步行约 10 分钟', '步行约 32 分钟'])
    expect(walking(2_000)).toBeNull()
  })

  it('shows points with one decimal and a real minus', () => {
    expect([8_571, 0, -200].map(points.figure)).toEqual(['85.7', '0.0', '−2.0'])
    expect([200, -150].map(points.signed)).toEqual(['+2.0', '−1.5'])
    expect(points.verdict(7_500, 8_000, false)).toBe('分，离 80 分线还差 5.0')
  })

  it('names a run of weekdays', () => {
    expect([weekdays(1, 5), weekdays(6, 6), weekdays(6, 0)]).toEqual(['周一至周五', '周六', '周六至周日'])
  })
})

describe('addresses', () => {
  it('leave out what is not there and escape what is', () => {
    expect(query({ a: 1, b: undefined, c: '', d: '中 文&' })).toBe('?a=1&d=%E4%B8%AD%20%E6%96%87%26')
    expect(query()).toBe('')
  })
})

describe('WGS-84 to GCJ-02', () => {
  it('moves a point in Beijing by the known half kilometre', () => {
    const moved = toGcj02({ lng: 116.391_25, lat: 39.907_22 })
    expect(moved.lng).toBeCloseTo(116.397_49, 4)
    expect(moved.lat).toBeCloseTo(39.908_62, 4)
  })
})

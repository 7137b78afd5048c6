import { districtCodes, districts } from '@shared/directory/districts'
import { listed } from '@shared/directory/listed'
import { startOf } from '@shared/directory/start'
import { windowFor } from '@shared/directory/window'
import { describe, expect, it } from 'vitest'
import { carriers } from '../../../demo/index'

describe('where distances start', () => {
  it('is what was chosen, whatever the enterprise’s district', () => {
    const chosen = { label: '青禾路地铁站', at: { lng: 116.3, lat: 39.9 } }
    expect(startOf(chosen, 'tongzhou')).toBe(chosen)
    expect(startOf(chosen, undefined)).toBe(chosen)
  })

  it.each(districtCodes)('is the middle of %s for an enterprise there', (code) => {
    expect(startOf(null, code)).toEqual({ label: districts[code].name, at: districts[code].centre })
  })

  it('is nowhere for somebody without an enterprise', () => {
    expect(startOf(null, undefined)).toBeNull()
  })
})

describe('whom to turn to', () => {
  const all = carriers.map(listed)

  it.each(districtCodes)('is the window of %s when that is asked about, wherever one is', (code) => {
    const found = windowFor(all, code, districts.yanqing.centre)
    expect(found).toMatchObject({ kind: 'window', district: code })
    expect(found!.phone).toMatch(/^010-/)
  })

  it('is the window nearest to where one is, else the hub, else nobody', () => {
    expect(windowFor(all, undefined, districts.pinggu.centre)?.district).toBe('pinggu')
    expect(windowFor(all, undefined, undefined)?.kind).toBe('hub')
    expect(windowFor([], 'pinggu', undefined)).toBeNull()
    expect(
      windowFor(
        all.filter(({ district }) => district !== 'miyun'),
        'miyun',
        districts.miyun.centre,
      )?.kind,
    ).toBe('window')
  })
})

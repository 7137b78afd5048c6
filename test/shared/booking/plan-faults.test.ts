import { planFaults } from '@shared/booking/plan-faults'
import { type Bookable, gridOn, MOST_SEATS } from '@shared/booking/schedule'
import { localDate } from '@shared/calendar/local-date'
import type { Service } from '@shared/directory/carrier'
import { asId } from '@shared/ids'
import { describe, expect, it } from 'vitest'
import { carriers } from '../../../demo'

const [service] = carriers.find(({ id }) => id === 'station-a')!.services
const lanes = [{ id: asId<never>('wang'), kind: 'person' as const, name: '王老师（示例）' }]
const faultsOf = (own: Partial<Service>) => planFaults({ services: [{ ...service!, ...own }], lanes })

describe('what a carrier offers', () => {
  it('can be booked, everywhere in the demo', () => {
    for (const carrier of carriers) expect(planFaults(carrier), carrier.id).toEqual([])
    expect(faultsOf({ needs: [[asId('wang')]] })).toEqual([])
  })

  it.each<[string, Partial<Service>]>([
    ['more seats than a session has', { capacity: MOST_SEATS + 1 }],
    ['no seat', { capacity: 0 }],
    ['no time', { minutes: 0 }],
    ['a buffer of less than nothing', { buffer: -1 }],
    ['a group of nobody', { needs: [[]] }],
    ['a lane that is not there', { needs: [[asId('li')]] }],
    ['a lane in two groups', { needs: [[asId('wang')], [asId('wang')]] }],
    ['an id that a slot cannot have', { id: asId('a b') }],
    ['the id of a lane', { id: asId('wang') }],
  ])('is refused with %s', (_, own) => expect(faultsOf(own)).toHaveLength(1))

  it('is not laid out where a session would be too large', () => {
    const at = carriers.find(({ id }) => id === 'station-a')!
    const large: Bookable = { ...at, services: [{ ...service!, capacity: MOST_SEATS + 1 }] }
    expect(() => gridOn(large, service!.id, localDate('2026-09-30'))).toThrow('a session of 51 seats')
  })
})

import { firstFree } from '@shared/booking/first-free'
import { type Bookable, slotsOn } from '@shared/booking/schedule'
import type { Sheet } from '@shared/booking/sheet'
import { beijingInstant } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import type { Service } from '@shared/directory/carrier'
import { asId } from '@shared/ids'
import { describe, expect, it } from 'vitest'
import { taken } from './taken'

const today = localDate('2026-09-28')
const now = beijingInstant(today, '08:00')

const service = (id: string, minutes: number, notice = 0): Service => ({
  id: asId(id),
  name: id,
  category: 'advice',
  modes: ['onsite'],
  minutes,
  fee: { kind: 'free', text: '免费' },
  bring: [],
  capacity: 1,
  notice,
})
/** One can be had at once, the other must be asked for two hours before. */
const [soon, late] = [service('soon', 60), service('late', 60, 120)]

const carrier: Bookable = {
  id: asId('hall'),
  services: [soon, late],
  hours: Array.from({ length: 7 }, () => [{ from: '09:00', to: '17:00' }]),
  holidays: 'open',
  closures: [],
}
const slotsOf = (one: Service) => slotsOn(carrier, one.id, today, now)
const first = (services: Service[], sheet?: Sheet) => {
  const found = firstFree(carrier, services, today, sheet, now)
  return found && [found.service.id, found.slot.id, found.seatsLeft]
}

describe('the first free seat of a day', () => {
  it('is the earliest of all the services, whichever is named first', () => {
    const earliest = ['soon', slotsOf(soon)[0]!.id, 1]
    expect(first([soon, late])).toEqual(earliest)
    expect(first([late, soon])).toEqual(earliest)
  })

  it('is of the service named first where two are as early', () => {
    const twin = service('twin', 60)
    const both = { ...carrier, services: [soon, twin] }
    expect(firstFree(both, [twin, soon], today, undefined, now)?.service.id).toBe('twin')
    expect(firstFree(both, [soon, twin], today, undefined, now)?.service.id).toBe('soon')
  })

  it('is not in a full slot, and there is none where all are', () => {
    const slots = slotsOf(soon)
    expect(first([soon], taken(slots.slice(0, 1)))).toEqual(['soon', slots[1]!.id, 1])
    expect(first([soon], taken(slots))).toBeNull()
  })
})

import { firstFree } from '@shared/booking/first-free'
import { type Bookable, slotsOn } from '@shared/booking/schedule'
import { beijingInstant } from '@shared/calendar/beijing'
import { localDate } from '@shared/calendar/local-date'
import type { Service } from '@shared/directory/carrier'
import { asId, type SlotId } from '@shared/ids'
import { describe, expect, it } from 'vitest'

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
const idsOn = (one: Service, date = today) => slotsOn(carrier, one.id, date, now).map(({ id }) => id)
const first = (services: Service[], full: SlotId[] = []) => {
  const found = firstFree(carrier, services, now, new Set(full))
  return found && [found.service.id, found.slot.id]
}

describe('the first free seat', () => {
  it('is the earliest of all the services, whichever is named first', () => {
    const earliest = ['soon', idsOn(soon)[0]]
    expect(first([soon, late])).toEqual(earliest)
    expect(first([late, soon])).toEqual(earliest)
  })

  it('is of the service named first where two are as early', () => {
    const twin = service('twin', 60)
    const both = { ...carrier, services: [soon, twin] }
    expect(firstFree(both, [twin, soon], now, new Set())?.service.id).toBe('twin')
    expect(firstFree(both, [soon, twin], now, new Set())?.service.id).toBe('soon')
  })

  it('is not in a full slot, and may be on the next day', () => {
    expect(first([soon], idsOn(soon).slice(0, 1))).toEqual(['soon', idsOn(soon)[1]])
    expect(first([soon], idsOn(soon))).toEqual(['soon', idsOn(soon, localDate('2026-09-29'))[0]])
  })

  it('is looked for on seven days, today included', () => {
    const days = ['28', '29', '30'].map((day) => localDate(`2026-09-${day}`))
    const next = ['01', '02', '03', '04'].map((day) => localDate(`2026-10-${day}`))
    expect(
      first(
        [soon],
        [...days, ...next].flatMap((date) => idsOn(soon, date)),
      ),
    ).toBeNull()
  })
})

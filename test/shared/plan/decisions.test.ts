import { decidePerEnterprise, serviceUse } from '@shared/booking/decide-per-enterprise'
import { asId, type BookingId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { decideSave, type SaveFacts } from '@shared/plan/decide-save'
import { decideWithdrawOffer } from '@shared/plan/decide-withdraw-offer'
import { describe, expect, it } from 'vitest'

const touchedId = asId<BookingId>('b1')
const facts: SaveFacts = {
  ...{ version: 3, seenVersion: 3, faults: [], touched: 'x', seenTouched: 'x', offers: [], reason: '' },
  movable: new Set([touchedId]),
}

describe('a plan is saved', () => {
  it.each<[string, Partial<SaveFacts>, string]>([
    ['on another than was seen', { seenVersion: 2 }, 'CHANGED'],
    ['where it cannot be booked', { faults: [{ kind: 'order', part: 'hours', of: '1' }] }, 'FAULTY'],
    ['where it touches others than were seen', { seenTouched: 'y' }, 'TOUCHES_OTHERS'],
    ['with an offer to whom it does not touch', { offers: [asId('b2')], reason: '培训' }, 'NOT_TOUCHED'],
    ['with an offer and no reason', { offers: [touchedId] }, 'REASON_MISSING'],
  ])('not %s', (_, own, code) => expect(decideSave({ ...facts, ...own })).toMatchObject({ accepted: false, code }))

  it('as it was seen, and says first that somebody else was faster', () => {
    expect(decideSave(facts)).toEqual({ accepted: true })
    expect(decideSave({ ...facts, offers: [touchedId], reason: '培训' })).toEqual({ accepted: true })
    const both = { ...facts, seenVersion: 2, seenTouched: 'y' }
    expect(decideSave(both)).toMatchObject({ code: 'CHANGED', basis: productRules.planAsSeen })
  })
})

it('an offer is taken back while its booking waits, and once', () => {
  const times = { start: 100, end: 200, cancelledAt: null, checkedInAt: null, completedAt: null }
  const offered = { at: 1, reason: '培训' }
  expect(decideWithdrawOffer({ ...times, offered }, 50)).toEqual({ accepted: true })
  expect(decideWithdrawOffer(times, 50)).toMatchObject({ code: 'WRONG_STATE' })
  expect(decideWithdrawOffer({ ...times, offered, cancelledAt: 10 }, 50)).toMatchObject({
    data: { state: 'cancelled' },
  })
})

it('an enterprise has as many open bookings of a service as it allows, those that are over not counted', () => {
  const of = serviceUse(asId('a'), asId('s'))
  const uses = [
    { id: 'b1', until: 100, of },
    { id: 'b2', until: 10, of },
    { id: 'b3', until: 100, of: serviceUse(asId('a'), asId('t')) },
    { id: 'b4', until: 100 },
  ]
  const may = (most: number | undefined, id = 'new') => decidePerEnterprise(uses, of, most, id, 50)
  expect([may(undefined), may(2), may(1, 'b1')].map(({ accepted }) => accepted)).toEqual([true, true, true])
  expect(may(1)).toMatchObject({ code: 'SERVICE_LIMIT', data: { most: 1 } })
})

import { asId, type CarrierId, type EnterpriseId, type ServiceId, type SlotId } from '@shared/ids'
import { type Destination, destination, query } from '@shared/screens'
import { describe, expect, it } from 'vitest'
import { asBack, fromBack } from '@/platform/back-to'

const carrierId = asId<CarrierId>('station-a')
const serviceId = asId<ServiceId>('first-loan')
const slotId = asId<SlotId>('station-a:first-loan:2026-09-30T14:00')
const confirm = destination('confirm', {
  carrierId,
  serviceId,
  slotId,
  start: 1_790_000_000_000,
  end: 1_790_002_700_000,
})

describe('what is returned to', () => {
  const places: Destination[] = [
    destination('home', {}),
    confirm,
    destination('grants', { place: 'waiting' }),
    destination('enterprise', { enterpriseId: asId<EnterpriseId>('e_1') }),
  ]
  it.each(places)('comes back as it was: $screen', (place) => {
    expect(fromBack(asBack(place))).toEqual(place)
  })

  it('may itself return to something', () => {
    const register = destination('register', { back: asBack(confirm) })
    const back = fromBack(asBack(register))
    expect(back).toEqual(register)
    expect(fromBack((back!.parameters as { back: string }).back)).toEqual(confirm)
  })

  it('reads the same however often its address was decoded', () => {
    const text = asBack(destination('register', { back: asBack(confirm) }))
    const inAddress = new URLSearchParams(query({ back: text })).get('back')
    expect(inAddress).toBe(text)
    expect(decodeURIComponent(inAddress!)).toBe(text)
  })

  it.each([
    '',
    undefined,
    'https://example.invalid/',
    '//example.invalid',
    'javascript:alert(1)',
    'nowhere~a~b',
    '/me',
    'constructor',
  ])('is a screen of ours or nothing: %s', (text) => {
    expect(fromBack(text)).toBeNull()
  })

  it('takes nothing that its screen could not be opened with', () => {
    expect(fromBack('ticket~bookingId~b_1~place')).toEqual(destination('ticket', { bookingId: asId('b_1') }))
    expect(asBack(destination('grants', { place: 'a~b c' }))).toBe('grants')
  })
})

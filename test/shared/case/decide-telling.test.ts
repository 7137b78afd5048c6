import { decideAsking, decideConsent, decidePutting, stationStep } from '@shared/case/decide-telling'
import { asId, type PersonId } from '@shared/ids'
import { describe, expect, test } from 'vitest'

const at = (text: string) => Date.parse(`${text}+08:00`)
// a Monday without holidays after it: the tenth working day is 11-16
const filedAt = at('2026-11-02T15:00')
const waiting = at('2026-11-16T23:59')
const due = at('2026-11-17T00:00')
const officer = asId<PersonId>('district-1')
const untold = { filedAt, toldAt: null, consent: null, heard: null, decided: null }
const askedAt = at('2026-11-17T10:00')
const asked = { ...untold, consent: { askedById: officer, askedAt, agrees: null, answeredAt: null } }
const answered = (agrees: boolean) => ({ ...untold, consent: { ...asked.consent, agrees, answeredAt: askedAt } })

describe('how the station comes to hear of a secret complaint', () => {
  test('waits for its round ten working days; then a person decides', () => {
    expect([stationStep(untold, filedAt), stationStep(untold, waiting)]).toEqual(['waits', 'waits'])
    expect(stationStep(untold, due)).toBe('ask')
    expect(stationStep({ ...untold, toldAt: 1 }, due)).toBe('told')
  })
  test('with consent the station is told; without it, and after five working days of silence, it is not', () => {
    expect(stationStep(answered(true), due)).toBe('put')
    expect(stationStep(answered(false), due)).toBe('without')
    expect(stationStep(asked, at('2026-11-24T23:00'))).toBe('asked')
    expect(stationStep(asked, at('2026-11-25T00:00'))).toBe('without')
  })
})

describe('the officer asks', () => {
  const consent = { askedById: officer, askedAt: due, agrees: null, answeredAt: null }
  test('once a person decides, once', () => {
    expect(decideAsking(untold, officer, due)).toEqual({ accepted: true, consent })
    expect(decideAsking(untold, officer, waiting)).toMatchObject({ code: 'waits' })
    expect(decideAsking(asked, officer, at('2026-12-01T09:00'))).toMatchObject({ code: 'waits' })
    for (const done of [{ toldAt: 1 }, { heard: {} }, { decided: {} }])
      expect(decideAsking({ ...untold, ...done }, officer, due)).toMatchObject({ code: 'told' })
  })
})

describe('the complainant answers', () => {
  test('when asked, and may change it until the station is told', () => {
    expect(decideConsent(untold, true, 5)).toMatchObject({ code: 'waits' })
    expect(decideConsent(asked, true, 5)).toMatchObject({ consent: { agrees: true, answeredAt: 5 } })
    expect(decideConsent(answered(true), false, 6)).toMatchObject({ consent: { agrees: false, answeredAt: 6 } })
    expect(decideConsent({ ...answered(true), toldAt: 1 }, false, 6)).toMatchObject({ code: 'told' })
    expect(decideConsent({ ...asked, decided: {} }, true, 6)).toMatchObject({ code: 'told' })
  })
})

describe('the officer tells the station', () => {
  test('with consent alone', () => {
    expect(decidePutting(answered(true), due)).toEqual({ accepted: true })
    for (const kept of [untold, asked, answered(false)])
      expect(decidePutting(kept, due)).toMatchObject({ code: 'waits' })
    expect(decidePutting({ ...answered(true), toldAt: 1 }, due)).toMatchObject({ code: 'told' })
    expect(decidePutting({ ...answered(true), decided: {} }, due)).toMatchObject({ code: 'waits' })
  })
})

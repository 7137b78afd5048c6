import { decideFinding, decideHearing, decideRecusal, decideReply } from '@shared/case/decide-complaint'
import { type Level, levels } from '@shared/case/route'
import { asId, type PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { describe, expect, test } from 'vitest'

const person = (id: string) => asId<PersonId>(id)
const filedAt = Date.parse('2026-09-30T09:00:00+08:00')
const filed = {
  personId: person('li'),
  filedAt,
  toldAt: filedAt,
  consent: null,
  reply: null,
  heard: null,
  decided: null,
}
const untold = { ...filed, toldAt: null }
const heard = { ...filed, heard: { byId: person('district-1') } }
const decided = { ...heard, decided: {} }

describe('the station replies', () => {
  const said = { text: '当天停电', byId: person('manager-a') }
  test('of what it was told of', () => {
    expect(decideReply(untold, said, 7)).toMatchObject({ accepted: false, code: 'untold' })
  })
  test('before and after the district has heard it', () => {
    expect(decideReply(filed, said, 7)).toEqual({ accepted: true, reply: { ...said, at: 7 } })
    expect(decideReply(heard, said, 7).accepted).toBe(true)
  })
  test('once, and not after the decision', () => {
    expect(decideReply({ ...filed, reply: said }, said, 7)).toMatchObject({ accepted: false, code: 'replied' })
    expect(decideReply({ ...decided, reply: said }, said, 7)).toMatchObject({ accepted: false, code: 'decided' })
  })
})

describe('somebody hears', () => {
  const hearing = { stationSaid: '当天停电', opinion: '属实', byId: person('district-1') }
  const hear = (progress: Parameters<typeof decideHearing>[0], now = filedAt) =>
    decideHearing(progress, hearing, 'district', now)
  test('with or without a reply, and writes down what was said and by whom', () => {
    const written = { ...hearing, level: 'district', at: filedAt, withoutStation: false }
    expect(hear(filed)).toEqual({ accepted: true, heard: written })
    expect(hear({ ...filed, reply: {} }).accepted).toBe(true)
  })
  test('once, and not after the decision', () => {
    expect(hear(heard)).toMatchObject({ accepted: false, code: 'heard' })
    expect(hear(decided)).toMatchObject({ accepted: false, code: 'decided' })
  })
  test('not before the station was told; without it only when the complainant does not want it told', () => {
    const late = Date.parse('2026-12-01T09:00:00+08:00')
    const consent = { askedById: person('district-1'), askedAt: late, agrees: false, answeredAt: late }
    expect(hear(untold)).toMatchObject({ code: 'untold' })
    expect(hear(untold, late)).toMatchObject({ code: 'untold' })
    expect(hear({ ...untold, consent: { ...consent, agrees: true } }, late)).toMatchObject({ code: 'untold' })
    expect(hear({ ...untold, consent }, late)).toMatchObject({ accepted: true, heard: { withoutStation: true } })
  })
  test('as whoever it is set to, or falls to, and nobody else', () => {
    const as = (level: Level | null) => decideHearing(filed, hearing, level, filedAt)
    expect(as(null)).toMatchObject({ code: 'NOT_THEIRS', basis: productRules.complaintRoute })
    expect(as('city')).toMatchObject({ accepted: true, heard: { level: 'city' } })
  })
})

describe('an officer says that they have an interest', () => {
  test('while there is something to decide', () => {
    expect(decideRecusal(filed)).toEqual({ accepted: true })
    expect(decideRecusal(decided)).toMatchObject({ code: 'decided' })
  })
})

describe('somebody decides', () => {
  test('what was heard', () => {
    expect(decideFinding(heard, person('city-1'), 'city')).toEqual({ accepted: true, level: 'city' })
    expect(decideFinding(filed, person('city-1'), 'city')).toMatchObject({ accepted: false, code: 'filed' })
  })
  test('not by whom it is not set to', () => {
    expect(decideFinding(heard, person('city-1'), null)).toMatchObject({ code: 'NOT_THEIRS' })
  })
  test('once: the second is told so, whoever it is', () => {
    expect(decideFinding(decided, person('city-1'), 'city')).toMatchObject({ accepted: false, code: 'decided' })
    expect(decideFinding(decided, person('district-1'), null)).toMatchObject({ accepted: false, code: 'decided' })
  })
  test.each(['li', 'district-1'])('not %s, who complained or heard', (id) => {
    // the same where the district both hears and decides
    for (const level of levels)
      expect(decideFinding(heard, person(id), level)).toMatchObject({
        accepted: false,
        code: 'SECOND_PERSON_NEEDED',
        basis: productRules.notOnesOwnComplaint,
      })
  })
})

import { decideFinding, decideHearing, decideRecusal, decideReply } from '@shared/case/decide-complaint'
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

describe('the district hears', () => {
  const hearing = { stationSaid: '当天停电', opinion: '属实', byId: person('district-1') }
  const hear = (progress: Parameters<typeof decideHearing>[0], now = filedAt) =>
    decideHearing(progress, hearing, 'district', true, now)
  test('with or without a reply, and writes down what was said and by whom', () => {
    const written = { ...hearing, at: filedAt, withoutStation: false }
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
  test('the city hears where nobody in the district is free to, and not otherwise', () => {
    const byCity = (free: boolean) => decideHearing(filed, hearing, 'city', free, filedAt)
    expect(byCity(true)).toMatchObject({ code: 'DISTRICT_HEARS', basis: { kind: 'product' } })
    expect(byCity(false)).toMatchObject({ accepted: true })
  })
})

describe('an officer says that they have an interest', () => {
  test('while there is something to decide', () => {
    expect(decideRecusal(filed)).toEqual({ accepted: true })
    expect(decideRecusal(decided)).toMatchObject({ code: 'decided' })
  })
})

describe('the city decides', () => {
  test('what was heard', () => {
    expect(decideFinding(heard, person('city-1'))).toEqual({ accepted: true })
    expect(decideFinding(filed, person('city-1'))).toMatchObject({ accepted: false, code: 'filed' })
  })
  test('once: the second is told so, whoever it is', () => {
    expect(decideFinding(decided, person('city-1'))).toMatchObject({ accepted: false, code: 'decided' })
    expect(decideFinding(decided, person('district-1'))).toMatchObject({ accepted: false, code: 'decided' })
  })
  test.each(['li', 'district-1'])('not %s, who complained or heard', (id) => {
    expect(decideFinding(heard, person(id))).toMatchObject({
      accepted: false,
      code: 'SECOND_PERSON_NEEDED',
      basis: productRules.notOnesOwnComplaint,
    })
  })
})

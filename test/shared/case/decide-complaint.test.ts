import { decideFiling, decideFinding, decideHearing, decideReply } from '@shared/case/decide-complaint'
import { asId, type CarrierId, type EnterpriseId, type PersonId } from '@shared/ids'
import { describe, expect, test } from 'vitest'

const person = (id: string) => asId<PersonId>(id)
const filed = { personId: person('li'), reply: null, heard: null, decided: null }
const heard = { ...filed, heard: { byId: person('district-1') } }
const decided = { ...heard, decided: {} }

describe('a complaint is filed', () => {
  const sides = { enterpriseId: asId<EnterpriseId>('e1'), carrierId: asId<CarrierId>('station-a') }
  test('about no booking, or about one that the enterprise had at this station', () => {
    expect(decideFiling(sides, null)).toEqual({ accepted: true })
    expect(decideFiling(sides, { ...sides })).toEqual({ accepted: true })
  })
  test.each([
    ['of another enterprise', { ...sides, enterpriseId: asId<EnterpriseId>('e2') }],
    ['at another station', { ...sides, carrierId: asId<CarrierId>('station-b') }],
  ])('not about a booking %s', (_, booking) => {
    expect(decideFiling(sides, booking)).toMatchObject({ code: 'BOOKING_OF_OTHERS', basis: { kind: 'product' } })
  })
})

describe('the station replies', () => {
  const said = { text: '当天停电', byId: person('manager-a') }
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
  test('with or without a reply, and writes down what was said and by whom', () => {
    expect(decideHearing(filed, hearing, 7)).toEqual({ accepted: true, heard: { ...hearing, at: 7 } })
    expect(decideHearing({ ...filed, reply: {} }, hearing, 7).accepted).toBe(true)
  })
  test('once, and not after the decision', () => {
    expect(decideHearing(heard, hearing, 7)).toMatchObject({ accepted: false, code: 'heard' })
    expect(decideHearing(decided, hearing, 7)).toMatchObject({ accepted: false, code: 'decided' })
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
      basis: { kind: 'product', rule: '投诉的人和听取情况的人不能作结论。' },
    })
  })
})

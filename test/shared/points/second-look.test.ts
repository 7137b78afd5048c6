import { decideSecondLook } from '@shared/points/decide-second-look'
import { sampleTable } from '@shared/points/sample-table'
import { isDrawn, type Opinion, secondLook } from '@shared/points/second-look'
import { itemOf } from '@shared/points/table'
import { describe, expect, test } from 'vitest'
import { deriver } from '../../../cloudfunctions/platform/secrets'
import { itemId } from './builders'
import { personId } from './facts'
import { otherTable } from './other-table'

const yes: Opinion = { verdict: 'verified', chosen: null }
const look = { deciderIds: [personId('city-1'), personId('city-2')], decided: yes, state: 'waiting' as const }
const fixed = { table: sampleTable, item: itemOf(sampleTable, itemId('S-03')) }
const range = { table: otherTable, item: itemOf(otherTable, itemId('case-study')) }
const third = personId('city-3')

describe('a second look', () => {
  test('agrees when the same was said, whoever said it and why', () => {
    expect(decideSecondLook(look, third, { ...yes, note: '' }, fixed)).toMatchObject({ accepted: true, agrees: true })
    const no = { verdict: 'rejected', chosen: null, note: '照片是别处的' } as const
    expect(decideSecondLook(look, third, no, fixed)).toMatchObject({ opinion: { verdict: 'rejected' }, agrees: false })
  })
  test('of a range agrees on the figure as well, and takes none that the table does not have', () => {
    const decided: Opinion = { verdict: 'verified', chosen: 375 }
    const say = (chosen: number | null) =>
      decideSecondLook({ ...look, decided }, third, { verdict: 'verified', chosen, note: '' }, range)
    expect(say(375)).toMatchObject({ agrees: true })
    expect(say(300)).toMatchObject({ agrees: false })
    expect(say(380)).toMatchObject({ code: 'CHOICE_OUT_OF_RANGE' })
    expect(say(null)).toMatchObject({ code: 'CHOICE_MISSING' })
  })
  test('a figure where there is no choice says nothing', () => {
    expect(decideSecondLook(look, third, { verdict: 'verified', chosen: 900, note: '' }, fixed)).toMatchObject({
      agrees: true,
    })
  })
  test('of an item that its table no longer has says yes or no', () => {
    expect(decideSecondLook(look, third, { ...yes, note: '' }, { table: sampleTable, item: undefined })).toMatchObject({
      agrees: true,
    })
  })
  test.each([
    ['by the first of two', look, 'city-1', { ...yes, note: '' }, 'SECOND_PERSON_NEEDED'],
    ['by the second of two', look, 'city-2', { ...yes, note: '' }, 'SECOND_PERSON_NEEDED'],
    ['a second time', { ...look, state: 'agreed' }, 'city-3', { ...yes, note: '' }, 'checked'],
    ['after it was appealed against', { ...look, state: 'lapsed' }, 'city-3', { ...yes, note: '' }, 'checked'],
    ['a no without a reason', look, 'city-3', { verdict: 'rejected', chosen: null, note: ' ' }, 'REASON_MISSING'],
  ] as const)('%s is refused', (_, at, by, said, code) => {
    expect(decideSecondLook(at, personId(by), said, fixed)).toMatchObject({ accepted: false, code })
  })
})

describe('what is drawn', () => {
  const claims = Array.from({ length: 5_000 }, (_, i) => `claim:r_${i}:S-03`)
  const drawnUnder = (secret: string) => claims.filter((id) => isDrawn(deriver(secret)('second-look', id, '1')))

  test('is as many as the rule says, the same each time, and others under another secret', () => {
    const drawn = drawnUnder('one')
    expect(drawnUnder('one')).toEqual(drawn)
    const share = (drawn.length * 100) / claims.length
    expect(Math.abs(share - secondLook.perCent)).toBeLessThan(2)
    const both = new Set(drawnUnder('two'))
    // independent: of one sample about the same share is in the other
    expect(drawn.filter((id) => both.has(id)).length).toBeLessThan(drawn.length / 4)
  })
})

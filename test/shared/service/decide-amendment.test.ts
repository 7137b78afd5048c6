import { decideAmendment } from '@shared/service/decide-amendment'
import { boundsOf, oddQuantity, quantityBounds } from '@shared/service/quantities'
import { describe, expect, test } from 'vitest'

describe('what was counted of a service', () => {
  test('may be put right until a claim freezes it', () => {
    expect(decideAmendment({ frozenAt: null }, { attendees: 41 })).toEqual({ accepted: true })
    expect(decideAmendment({ frozenAt: 1 }, { attendees: 41 })).toMatchObject({ code: 'frozen' })
  })
  test.each(Object.entries(quantityBounds))('%s lies within its bounds', (word, { least, most }) => {
    expect([least, most].map((count) => oddQuantity({ [word]: count }))).toEqual([null, null])
    expect([least - 1, most + 1].map((count) => oddQuantity({ [word]: count }))).toEqual([word, word])
    expect(decideAmendment({ frozenAt: null }, { [word]: most + 1 })).toMatchObject({ code: 'odd', data: { word } })
  })
  test('a word that only a table knows is taken, in whole numbers', () => {
    expect(oddQuantity({ firstLoan: 1 })).toBeNull()
    expect(oddQuantity({ firstLoan: 0.5 })).toBe('firstLoan')
    expect(oddQuantity({ firstLoan: boundsOf('firstLoan').most + 1 })).toBe('firstLoan')
  })
  test.each(['occurrence', '<b>', '', '1st', 'a'.repeat(41)])('"%s" is no word of a record', (word) => {
    expect(oddQuantity({ [word]: 1 })).toBe(word)
  })
})

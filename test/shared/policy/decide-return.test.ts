import { asId, type PersonId } from '@shared/ids'
import { decideReturn, decideRevision } from '@shared/policy/decide-return'
import { expect, it } from 'vitest'

const [author, other] = [asId<PersonId>('p_1'), asId<PersonId>('p_2')]
const waits = { composedById: author, approvedAt: null, returned: null }
const returned = { ...waits, returned: {} }
const approved = { ...waits, approvedAt: 1 }

it('a notice that waits is sent back by another than its author, once', () => {
  expect(decideReturn(waits, other)).toEqual({ accepted: true })
  expect(decideReturn(waits, author)).toMatchObject({ code: 'SECOND_PERSON_NEEDED' })
  expect(decideReturn(returned, other)).toMatchObject({ code: 'returned' })
  expect(decideReturn(approved, other)).toMatchObject({ code: 'approved' })
})

it('what was sent back is handed in again by its author alone, unless its author is here no more', () => {
  for (const here of [true, false]) {
    expect(decideRevision(returned, author, here)).toEqual({ accepted: true })
    expect(decideRevision(waits, author, here)).toMatchObject({ code: 'waits' })
    expect(decideRevision(approved, author, here)).toMatchObject({ code: 'approved' })
  }
  expect(decideRevision(returned, other, true)).toMatchObject({ code: 'others' })
  expect(decideRevision(returned, other, false)).toEqual({ accepted: true })
  expect(decideRevision(waits, other, false)).toMatchObject({ code: 'waits' })
})

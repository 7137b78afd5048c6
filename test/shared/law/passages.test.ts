import { describe, expect, it } from 'vitest'
import { passageFindings, placeFindings } from './check-passages'
import { law } from './modules'
import { digestOf, digests, instrumentIds } from './sources'

describe('the passages', () => {
  it.each(instrumentIds)('of %s are checked against the untouched document', (id) => {
    expect(digestOf(id)).toBe(digests[id])
  })

  it('are the documents, word for word, from the first word to the last', () => {
    expect(passageFindings(law)).toEqual([])
  })

  it('have one place each, and point at the defects of the print', () => {
    expect(placeFindings(law)).toEqual([])
  })
})

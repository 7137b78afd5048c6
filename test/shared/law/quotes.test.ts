import { describe, expect, it } from 'vitest'
import { quoteFindings, wordFindings } from './check-quotes'
import { law } from './modules'

describe('the quotes', () => {
  it('stand in the articles they name, word for word, cut only at a stop', () => {
    expect(quoteFindings(law)).toEqual([])
  })

  it('contain the words that the rules use', () => {
    expect(wordFindings(law)).toEqual([])
  })
})

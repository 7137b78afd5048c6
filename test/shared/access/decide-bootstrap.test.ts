import { decideBootstrap } from '@shared/access/decide-bootstrap'
import { describe, expect, it } from 'vitest'

const facts = { open: true, secretMatches: true, used: false }

describe('the first city admin', () => {
  it('comes in once, with the secret', () => {
    expect(decideBootstrap(facts)).toEqual({ accepted: true })
    expect(decideBootstrap({ ...facts, used: true })).toMatchObject({ code: 'BOOTSTRAP_CLOSED' })
  })

  it('is told nothing but that a wrong secret is wrong', () => {
    for (const used of [false, true])
      expect(decideBootstrap({ ...facts, secretMatches: false, used })).toMatchObject({ code: 'CODE_INVALID' })
  })

  it('finds the way closed where no secret is set, whatever is typed', () => {
    for (const secretMatches of [false, true])
      expect(decideBootstrap({ ...facts, open: false, secretMatches })).toMatchObject({ code: 'BOOTSTRAP_CLOSED' })
  })
})

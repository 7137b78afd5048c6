import { approversNeeded } from '@shared/access/approvers'
import { type BootstrapFacts, decideBootstrap } from '@shared/access/decide-bootstrap'
import { describe, expect, it } from 'vitest'

const facts: BootstrapFacts = { open: true, secretMatches: true, approvers: 0, admins: 0, holdsAlready: false }
const enough = { approvers: approversNeeded, admins: 1 }

describe('the way in by the operator’s secret', () => {
  it('is open exactly while fewer than two people can approve, or nobody can invite', () => {
    const codes = [0, 1, 2, 3].map((approvers) => {
      const decided = [0, 1].map((admins) => decideBootstrap({ ...facts, approvers, admins }))
      return decided.map((each) => (each.accepted ? 'OK' : each.code))
    })
    expect(codes).toEqual([
      ['OK', 'OK'],
      ['OK', 'OK'],
      ['OK', 'BOOTSTRAP_CLOSED'],
      ['OK', 'BOOTSTRAP_CLOSED'],
    ])
  })

  it('gives nobody what they hold', () => {
    expect(decideBootstrap({ ...facts, approvers: 1, admins: 1, holdsAlready: true })).toMatchObject({
      code: 'ALREADY_MEMBER',
    })
  })

  it('says nothing but that a wrong secret is wrong', () => {
    for (const held of [{}, enough, { holdsAlready: true }])
      expect(decideBootstrap({ ...facts, ...held, secretMatches: false })).toMatchObject({ code: 'CODE_INVALID' })
  })

  it('is closed where no secret is set, whatever is typed', () => {
    for (const secretMatches of [false, true])
      expect(decideBootstrap({ ...facts, open: false, secretMatches })).toMatchObject({ code: 'BOOTSTRAP_CLOSED' })
  })
})

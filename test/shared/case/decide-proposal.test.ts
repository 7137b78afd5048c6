import {
  decideAgreement,
  decideDecline,
  decideProposing,
  type ProposalEnd,
  proposalEnds,
} from '@shared/case/decide-proposal'
import { alone } from '@shared/case/second-person'
import { formatPoints } from '@shared/copy/points'
import { productRules } from '@shared/law/product-rules'
import { describe, expect, it } from 'vitest'
import { personId } from '../points/facts'

const [first, second] = [personId('city-1'), personId('city-2')]
const open = { proposedById: first, ended: null }
const ended = (how: ProposalEnd) => ({ proposedById: first, ended: { how } })

describe('a deduction that one person alone may not make', () => {
  it('is agreed to by another, never by who proposed it', () => {
    expect(decideAgreement(open, second)).toEqual({ accepted: true })
    expect(decideAgreement(open, first)).toMatchObject({ code: 'SECOND_PERSON_NEEDED', basis: alone.basis })
  })
  it('is withdrawn by who proposed it and declined by another', () => {
    expect(decideDecline(open, first)).toEqual({ accepted: true, how: 'withdrawn' })
    expect(decideDecline(open, second)).toEqual({ accepted: true, how: 'declined' })
  })
  it.each(proposalEnds)('that was %s is over; it may be proposed anew', (how) => {
    const over = { accepted: false, code: how, basis: productRules.decidedOnce }
    expect(decideAgreement(ended(how), second)).toMatchObject(over)
    expect(decideDecline(ended(how), first)).toMatchObject(over)
    expect(decideProposing(ended(how))).toEqual({ accepted: true })
  })
  it('is proposed once at a time', () => {
    expect(decideProposing(null)).toEqual({ accepted: true })
    expect(decideProposing(open)).toMatchObject({ code: 'ALREADY_PROPOSED' })
  })
  it('the rule names the figure that the code goes by', () => {
    expect(alone.basis.rule).toContain(` ${formatPoints(alone.upTo)} 分`)
  })
})

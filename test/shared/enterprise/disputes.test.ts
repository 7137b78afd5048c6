import {
  type DisputeDecision,
  decideDispute,
  decideDisputeAnswer,
  decideOnDispute,
  disputeDecisions,
  isOpen,
} from '@shared/enterprise/decide-dispute'
import { decideNotFrozen } from '@shared/enterprise/decide-not-frozen'
import { isUnconfirmed } from '@shared/enterprise/unconfirmed'
import { productRules } from '@shared/law/product-rules'
import { describe, expect, it } from 'vitest'

const good = '91990000MA00DEM14N'

describe('an enterprise', () => {
  it('is unconfirmed when the check symbol fails or an officer doubts whose code it is, and not by what others say', () => {
    expect(isUnconfirmed({ codeUnusual: false, frozenAt: null })).toBe(false)
    expect(isUnconfirmed({ codeUnusual: true, frozenAt: null })).toBe(true)
    expect(isUnconfirmed({ codeUnusual: false, frozenAt: 0 })).toBe(true)
  })

  it('does nothing new while it is frozen', () => {
    expect(decideNotFrozen({ frozenAt: null })).toEqual({ accepted: true })
    expect(decideNotFrozen({ frozenAt: 0 })).toMatchObject({
      code: 'ENTERPRISE_FROZEN',
      basis: productRules.frozenCode,
    })
  })
})

describe('a dispute', () => {
  const waiting = { answeredAt: null, decision: null }
  const steps = (decision: DisputeDecision | null) =>
    disputeDecisions.filter((next) => decideOnDispute({ ...waiting, decision }, next).accepted)

  it('may be raised of any code that has the form of one', () => {
    expect(decideDispute(good)).toEqual({ accepted: true })
    for (const code of ['', '91000000MA00DEM145'])
      expect(decideDispute(code)).toMatchObject({ code: 'CREDIT_CODE_MALFORMED' })
  })

  it('is dismissed or doubted once; a doubt is lifted once', () => {
    expect(steps(null)).toEqual(['dismissed', 'doubted'])
    expect(steps('doubted')).toEqual(['lifted'])
    expect(steps('dismissed')).toEqual([])
    expect(steps('lifted')).toEqual([])
    expect(decideOnDispute({ ...waiting, decision: 'dismissed' }, 'doubted')).toMatchObject({
      code: 'WRONG_STATE',
      data: { state: 'decided' },
    })
    expect([null, ...disputeDecisions].map((decision) => isOpen({ decision }))).toEqual([true, false, true, false])
  })

  it('is answered once by the incumbent, as long as it is open', () => {
    expect(decideDisputeAnswer(waiting)).toEqual({ accepted: true })
    expect(decideDisputeAnswer({ ...waiting, decision: 'doubted' })).toEqual({ accepted: true })
    expect(decideDisputeAnswer({ ...waiting, answeredAt: 0 })).toMatchObject({ data: { state: 'replied' } })
    for (const decision of ['dismissed', 'lifted'] as const)
      expect(decideDisputeAnswer({ ...waiting, decision })).toMatchObject({ data: { state: 'decided' } })
  })
})

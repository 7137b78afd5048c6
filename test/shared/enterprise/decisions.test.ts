import { decideConfirmCode } from '@shared/enterprise/decide-confirm-code'
import { decideJoin, decideJoinAnswer } from '@shared/enterprise/decide-join'
import { decideRegister, type RegisterFacts } from '@shared/enterprise/decide-register'
import { describe, expect, it } from 'vitest'

const good = '91990000MA00DEM14N'
const unusual = '91990000MA00DEM14M'
const register = (change: Partial<RegisterFacts> = {}) =>
  decideRegister({ creditCode: good, confirmUnusual: false, registered: false, ...change })

describe('registering an enterprise', () => {
  it('takes a code that holds', () => {
    expect(register()).toEqual({ accepted: true, codeUnusual: false })
    expect(register({ confirmUnusual: true })).toEqual({ accepted: true, codeUnusual: false })
  })

  it('takes one whose check symbol fails only from someone who stands by it, and marks it', () => {
    expect(register({ creditCode: unusual })).toMatchObject({ code: 'CREDIT_CODE_UNUSUAL' })
    expect(register({ creditCode: unusual, confirmUnusual: true })).toEqual({ accepted: true, codeUnusual: true })
  })

  it('takes no code that is none, whoever stands by it', () => {
    for (const creditCode of ['', good.toLowerCase(), `${good}0`, good.replace('9', 'I')])
      expect(register({ creditCode, confirmUnusual: true })).toMatchObject({ code: 'CREDIT_CODE_MALFORMED' })
  })

  it('takes each code once, and tells it of good codes alone', () => {
    expect(register({ registered: true })).toMatchObject({ code: 'ENTERPRISE_REGISTERED' })
    expect(register({ registered: true, creditCode: unusual })).toMatchObject({ code: 'CREDIT_CODE_UNUSUAL' })
  })
})

describe('joining an enterprise', () => {
  it('may be asked for with any code that has the form of one', () => {
    expect([good, unusual].map(decideJoin)).toEqual([{ accepted: true }, { accepted: true }])
    expect(decideJoin('123')).toMatchObject({ code: 'CREDIT_CODE_MALFORMED' })
  })

  it('is answered once', () => {
    expect(decideJoinAnswer({ decidedAt: null })).toEqual({ accepted: true })
    expect(decideJoinAnswer({ decidedAt: 0 })).toMatchObject({ code: 'WRONG_STATE', data: { state: 'decided' } })
  })
})

it('an officer confirms a code that waits for it, once', () => {
  expect(decideConfirmCode({ codeUnusual: true })).toEqual({ accepted: true })
  expect(decideConfirmCode({ codeUnusual: false })).toMatchObject({ code: 'WRONG_STATE', data: { state: 'confirmed' } })
})

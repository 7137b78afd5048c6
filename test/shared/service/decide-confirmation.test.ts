import { productRules } from '@shared/law/product-rules'
import { decideCheck } from '@shared/service/decide-check'
import { decideConfirmation } from '@shared/service/decide-confirmation'
import { denialOf } from '@shared/service/denial'
import { expect, it } from 'vitest'
import { personId } from '../points/facts'

const li = personId('li')

it('an enterprise confirms or denies a service once, in its own words', () => {
  const said = { verdict: 'denied', note: '当天没有去过' } as const
  expect(decideConfirmation({ confirmation: null }, said, li, 7)).toEqual({
    accepted: true,
    confirmation: 'denied',
    confirmationNote: '当天没有去过',
    confirmedAt: 7,
    confirmedById: li,
  })
  for (const confirmation of ['confirmed', 'denied'] as const)
    expect(decideConfirmation({ confirmation }, said, li, 8)).toMatchObject({
      code: confirmation,
      basis: productRules.confirmedOnce,
    })
})

it('a denial is open until a person has looked, and then what they found', () => {
  expect(denialOf({ confirmation: null, checkFinding: null })).toBe('none')
  expect(denialOf({ confirmation: 'confirmed', checkFinding: null })).toBe('none')
  expect(denialOf({ confirmation: 'denied', checkFinding: null })).toBe('open')
  for (const finding of ['stands', 'did-not-happen'] as const)
    expect(denialOf({ confirmation: 'denied', checkFinding: finding })).toBe(finding)
})

it('a check is of a denial, and is made once', () => {
  const found = { finding: 'did-not-happen', reason: '双方都没有记录' } as const
  expect(decideCheck({ confirmation: 'denied', checkFinding: null }, found, li, 9)).toEqual({
    accepted: true,
    checkFinding: 'did-not-happen',
    checkReason: '双方都没有记录',
    checkedById: li,
    checkedAt: 9,
  })
  const instead = [
    [null, null, 'unconfirmed'],
    ['confirmed', null, 'confirmed'],
    ['denied', 'stands', 'checked'],
    ['denied', 'did-not-happen', 'checked'],
  ] as const
  for (const [confirmation, checkFinding, code] of instead)
    expect(decideCheck({ confirmation, checkFinding }, found, li, 9)).toMatchObject({
      accepted: false,
      code,
      basis: productRules.checked,
    })
})

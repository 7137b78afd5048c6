import { decideContest } from '@shared/access/decide-contest'
import { expect, it } from 'vitest'

it('what is known of an officer may be said to be wrong, not what they said themselves, nor what is not there', () => {
  for (const tie of ['part', 'carrier', 'enterprise'] as const)
    expect(decideContest(tie)).toEqual({ accepted: true, tie })
  expect(decideContest('declared')).toMatchObject({ accepted: false, code: 'declared' })
  expect(decideContest(null)).toMatchObject({ accepted: false, code: 'free' })
})

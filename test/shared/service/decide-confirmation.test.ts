import { decideConfirmation } from '@shared/service/decide-confirmation'
import { expect, test } from 'vitest'

test.each(['confirmed', 'denied'] as const)('an enterprise that has not answered may say %s', (verdict) => {
  expect(decideConfirmation({ confirmation: null }, { verdict, note: '10 月 9 日到的' }, 7)).toEqual({
    accepted: true,
    confirmation: verdict,
    confirmationNote: '10 月 9 日到的',
    confirmedAt: 7,
  })
})

test.each(['confirmed', 'denied'] as const)('after %s nothing more is said, not even the same', (confirmation) => {
  for (const verdict of ['confirmed', 'denied'] as const)
    expect(decideConfirmation({ confirmation }, { verdict, note: '' }, 7)).toMatchObject({
      accepted: false,
      code: confirmation,
      basis: { kind: 'product' },
    })
})

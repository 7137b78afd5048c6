import { decideAsking } from '@shared/points/decide-supplement'
import { expect, test } from 'vitest'
import { soundVerification } from './facts'

test('each kind is asked for once, in the order in which it was said', () => {
  const asked = decideAsking(soundVerification.claim.standing, { kinds: ['minutes', 'photo', 'minutes'], text: '补' })
  expect(asked).toEqual({ accepted: true, kinds: ['minutes', 'photo'] })
})

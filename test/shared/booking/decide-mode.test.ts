import { decideMode } from '@shared/booking/decide-mode'
import type { Mode } from '@shared/directory/carrier'
import { expect, it } from 'vitest'

const address = '海淀区示例路 1 号'
const outcome = (modes: readonly Mode[], said: { mode?: Mode; address?: string }) => {
  const decided = decideMode(modes, said)
  return decided.accepted ? decided.how : decided.data.reason
}

it.each<[string, readonly Mode[], { mode?: Mode; address?: string }, unknown]>([
  ['one way is said and not asked', ['onsite'], {}, { mode: 'onsite' }],
  ['one of several is chosen', ['onsite', 'online'], { mode: 'online' }, { mode: 'online' }],
  ['of several none was chosen: it is left open, as it was before', ['onsite', 'online'], {}, {}],
  ['a way that the service has not', ['onsite'], { mode: 'phone' }, 'not-offered'],
  ['a visit has an address', ['visit', 'onsite'], { mode: 'visit', address }, { mode: 'visit', address }],
  [
    'a call has a number',
    ['phone', 'onsite'],
    { mode: 'phone', address: '010-0000-1111' },
    { mode: 'phone', address: '010-0000-1111' },
  ],
  ['a call to nobody', ['phone', 'onsite'], { mode: 'phone' }, 'no-number'],
  ['a visit to nowhere', ['visit', 'onsite'], { mode: 'visit' }, 'no-address'],
  ['an address of what is no visit is not kept', ['onsite', 'visit'], { mode: 'onsite', address }, { mode: 'onsite' }],
  ['a visit, the one way, that an older client does not ask about', ['visit'], {}, { mode: 'visit' }],
])('%s', (_, modes, said, expected) => expect(outcome(modes, said)).toEqual(expected))

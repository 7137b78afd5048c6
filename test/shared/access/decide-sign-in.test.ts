import { decideClaimSession, decideConfirm, type WaitingSignIn } from '@shared/access/decide-sign-in'
import { sessionHours } from '@shared/access/terms'
import { asId, type PersonId } from '@shared/ids'
import { describe, expect, it } from 'vitest'

const now = 1_000_000
const personId = asId<PersonId>('p_1')
const waiting: WaitingSignIn = { expiresAt: now + 1, confirmedById: null, sessionUntil: null }
const confirmed: WaitingSignIn = { ...waiting, confirmedById: personId, sessionUntil: now + 500 }
const longest = sessionHours * 3_600_000

describe('the phone that says yes to a desktop', () => {
  it('gives it some hours, and no longer than it has itself', () => {
    expect(decideConfirm(waiting, null, now)).toEqual({ accepted: true, sessionUntil: now + longest })
    expect(decideConfirm(waiting, now + 500, now)).toEqual({ accepted: true, sessionUntil: now + 500 })
    expect(decideConfirm(waiting, now + 2 * longest, now)).toEqual({ accepted: true, sessionUntil: now + longest })
  })

  it('is too late, knows no such code, or comes second', () => {
    for (const signIn of [null, { ...waiting, expiresAt: now }, confirmed])
      expect(decideConfirm(signIn, null, now)).toMatchObject({ accepted: false, code: 'CODE_INVALID' })
  })
})

describe('the desktop that fetches its session', () => {
  it('waits for the phone, then has it as often as it asks', () => {
    expect(decideClaimSession(waiting, true, now)).toMatchObject({ code: 'SIGNIN_WAITING' })
    expect(decideClaimSession(confirmed, true, now)).toEqual({ accepted: true, personId, until: now + 500 })
  })

  it('learns nothing without the secret, whatever the phone said', () => {
    for (const signIn of [null, waiting, confirmed])
      expect(decideClaimSession(signIn, false, now)).toMatchObject({ code: 'CODE_INVALID' })
    expect(decideClaimSession({ ...confirmed, expiresAt: now }, true, now)).toMatchObject({ code: 'CODE_INVALID' })
  })
})

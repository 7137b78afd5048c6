import { localDate } from '@shared/calendar/local-date'
import { checkSymbol } from '@shared/enterprise/credit-code'
import { asId, type PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { type CaseFacts, decideAction } from '@shared/lifecycle/decide-action'
import { nothingSaid } from '@shared/lifecycle/decide-conditions'
import { decideRaise } from '@shared/lifecycle/decide-raise'
import { mayBeTakenBy, sideOf } from '@shared/lifecycle/procedure'
import { codeClaim } from '@shared/lifecycle/procedures/code-claim'
import { procedures } from '@shared/lifecycle/procedures/index'
import { maySee, seesAs } from '@shared/lifecycle/who-may'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, it } from 'vitest'
import { claimForm } from '../../cloudfunctions/lifecycle/claim-doc'

const good = '91990000MA00DEM14N'
const byId = asId<PersonId>('p_one')
const actionsFrom = (state: string) => codeClaim.actions.filter(({ from }) => from.includes(state)).map(({ id }) => id)

describe('the claim of a code', () => {
  it('is dismissed or doubted once; a doubt is lifted once', () => {
    expect(actionsFrom('review')).toEqual(['answer', 'dismiss', 'doubt'])
    expect(actionsFrom('doubted')).toEqual(['answer', 'lift'])
    expect(actionsFrom('dismissed')).toEqual([])
    expect(actionsFrom('lifted')).toEqual([])
  })

  it('is answered once by the holder, as long as it is open, and every decision has its reason', () => {
    const today = localDate('2026-09-30')
    const facts: CaseFacts = {
      ...{ procedure: codeClaim, form: claimForm, explanations: {}, evidence: [], declared: false, events: [] },
      ...{ governing: null, today, terms: defaultValues, state: 'review', filedOn: today, due: null, steps: [] },
      ...{ objections: { made: 0, heard: 0, upheld: 0 }, passedOn: null, frozen: false, writtenByIds: [] },
    }
    const brought = { byId, reason: '执照在我们这里', said: nothingSaid, objection: false, finding: false }
    const answer = codeClaim.actions.find(({ id }) => id === 'answer')!
    expect(decideAction(facts, answer, brought)).toMatchObject({ accepted: true, to: 'review' })
    const steps = [{ action: 'answer', byId, side: 'applicant' as const, judged: {}, reasons: {} }]
    const again = decideAction({ ...facts, state: 'doubted', steps }, answer, brought)
    expect(again).toMatchObject({ code: 'once', basis: productRules.claimHeard })
    for (const action of codeClaim.actions)
      expect(decideAction(facts, action, { ...brought, reason: ' ' })).toMatchObject({ code: 'reason' })
    expect(mayBeTakenBy('holder', codeClaim, { state: 'doubted', steps: [] })).toBe(true)
    expect(mayBeTakenBy('holder', codeClaim, { state: 'doubted', steps })).toBe(false)
    expect(mayBeTakenBy('holder', codeClaim, { state: 'lifted', steps: [] })).toBe(false)
    expect(codeClaim.actions.map((action) => sideOf(codeClaim, action))).toEqual([
      ...['holder', 'district', 'district', 'district'],
    ])
  })

  it('may be raised of any code that has the form of one, by who says all that is asked', () => {
    expect(decideRaise(codeClaim, good, claimForm)).toEqual({ accepted: true })
    const unusual = `${good.slice(0, -1)}${checkSymbol(good.slice(0, -1)) === 'A' ? 'B' : 'A'}`
    expect(decideRaise(codeClaim, unusual, claimForm)).toEqual({ accepted: true })
    for (const code of ['', '91000000MA00DEM145'])
      expect(decideRaise(codeClaim, code, claimForm)).toMatchObject({ code: 'CREDIT_CODE_MALFORMED' })
    expect(decideRaise(codeClaim, good, { name: '老李' })).toMatchObject({ code: 'unanswered' })
  })
})

describe('a blind procedure', () => {
  const blind = procedures.filter(({ opens }) => opens.blind)

  it('asks of whoever raises it nothing that what is stored could refuse, and nothing after it was raised (T10)', () => {
    expect(blind).toContain(codeClaim)
    for (const procedure of blind) {
      const { opens, instrument, conditions, declaration, attachments, states, actions, filing } = procedure
      expect([opens.by, opens.standing, instrument, conditions, declaration]).toEqual(['person', 'any', null, [], null])
      expect(attachments.filter(({ least }) => least > 0)).toEqual([])
      expect(states.filter(({ waits, editable, public: all }) => waits === 'applicant' || editable || all)).toEqual([])
      expect(actions.filter(({ by }) => by === 'opener' || by === 'person')).toEqual([])
      expect(filing.tells).not.toContain('applicant')
    }
  })

  it('is seen by the holder as the holder, by officers as officers, and by who raised it not at all', () => {
    const resource = { enterpriseId: asId<never>('e'), carrierId: null, district: 'haidian', personId: byId } as const
    const manager = { role: 'enterprise-manager', scope: 'e' } as const
    const officer = { role: 'district-officer', scope: 'haidian' } as const
    const as = (
      ...roles: { role: 'enterprise-manager' | 'district-officer' | 'enterprise-member'; scope: string }[]
    ) => ({
      personId: byId,
      roles,
    })
    expect(maySee(as(), codeClaim, resource, true)).toBe(false)
    expect(maySee(as({ role: 'enterprise-member', scope: 'e' }), codeClaim, resource, true)).toBe(false)
    expect(seesAs(as(manager), codeClaim, resource, true)).toBe('holder')
    expect(seesAs(as(manager, officer), codeClaim, resource, true)).toBe('holder')
    expect(seesAs(as(officer), codeClaim, resource, true)).toBe('officer')
  })
})

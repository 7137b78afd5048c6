import { startOfDay } from '@shared/calendar/beijing'
import { addDays, localDate } from '@shared/calendar/local-date'
import { asId, type PersonId } from '@shared/ids'
import { awardedAlone } from '@shared/points/alone'
import { type ClaimEvent, claimStanding, isOpen } from '@shared/points/claim-events'
import { decideAppeal } from '@shared/points/decide-appeal'
import { decideAnswer, decideAsking } from '@shared/points/decide-supplement'
import { decideHandingOver, decideSendingBack } from '@shared/points/decide-turn'
import { decideVerification } from '@shared/points/decide-verification'
import { decideWithdrawal } from '@shared/points/decide-withdrawal'
import { sampleTable } from '@shared/points/sample-table'
import { defaultValues } from '@shared/settings/values'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { times } from '../../times'
import { soundVerification } from './facts'

/** Whatever people try in whatever order, a small model of what is promised keeps up with the rules (D1, D6). */
const reviewers = ['a', 'b', 'c'].map((name) => asId<PersonId>(name))
const set = { ...defaultValues, appealWindowWorkingDays: 10 }
const station = asId<PersonId>('station')
const day0 = localDate('2026-06-01')
const tries = ['file', 'ask', 'answer', 'withdraw', 'yes', 'no', 'back', 'hand', 'appeal'] as const
const plan = fc.array(
  fc.record({
    what: fc.constantFrom(...tries),
    by: fc.constantFrom(...reviewers),
    days: fc.integer({ min: 0, max: 12 }),
  }),
  { maxLength: 25 },
)
const points = (amount: number) => ({
  ...sampleTable,
  items: sampleTable.items.map((item) => ({ ...item, amount: { kind: 'fixed' as const, points: amount } })),
})

/** One award at most; one supplement and one appeal per filing; two agree above the threshold; who refused or left it to
 * another is not who decides. */
test.each([awardedAlone.upTo, awardedAlone.upTo + 1])('worth %i', (amount) => {
  fc.assert(
    fc.property(plan, (steps) => {
      let events: ClaimEvent[] = []
      let today = day0
      const model = {
        awards: 0,
        asked: 0,
        appeals: 0,
        firstYes: null as PersonId | null,
        refusedBy: new Set<PersonId>(),
        handedBy: new Set<PersonId>(),
      }
      const add = (event: ClaimEvent) => {
        events = [...events, event]
      }
      for (const { what, by, days } of steps) {
        today = addDays(today, days)
        const now = startOfDay(today) + 36_000_000
        const standing = events.length > 0 ? claimStanding(events) : null
        if (what === 'file') {
          if (model.awards > 0 || (standing && isOpen(standing)) || standing?.state === 'verified') continue
          add({ what: 'filed', settings: 0, at: now, byId: station, proposed: amount, tableVersion: '0.4' })
          Object.assign(model, { asked: 0, appeals: 0, firstYes: null, refusedBy: new Set(), handedBy: new Set() })
          continue
        }
        if (!standing) continue
        if (what === 'ask' && decideAsking(standing, { kinds: [], text: '补' }).accepted) {
          expect(++model.asked).toBe(1)
          add({ what: 'asked', settings: 0, at: now, byId: by, kinds: [], text: '补' })
        }
        if (what === 'answer' && decideAnswer(standing, { added: [], waiting: 0, note: '好' }).accepted)
          add({ what: 'answered', settings: 0, at: now, byId: station, note: '好', files: 0 })
        if (what === 'withdraw' && decideWithdrawal(standing).accepted) {
          expect(model.refusedBy.size).toBe(0)
          expect(model.awards).toBe(0)
          add({ what: 'withdrawn', settings: 0, at: now, byId: station })
        }
        if (what === 'appeal' && decideAppeal(standing, '不同意', set, today).accepted) {
          expect(++model.appeals).toBe(1)
          expect(model.refusedBy.size).toBeGreaterThan(0)
          add({ what: 'appealed', settings: 0, at: now, byId: station, reason: '不同意' })
          model.firstYes = null
        }
        if (what === 'back' && decideSendingBack(standing, by, '再看').accepted) {
          expect(model.firstYes).not.toBe(by)
          expect(model.handedBy.has(by) || model.refusedBy.has(by)).toBe(false)
          add({ what: 'sent-back', settings: 0, at: now, byId: by, note: '再看' })
          model.firstYes = null
        }
        if (what === 'hand' && decideHandingOver(standing, '认识他们').accepted) {
          model.handedBy.add(by)
          add({ what: 'handed', settings: 0, at: now, byId: by, note: '认识他们' })
        }
        if (what === 'yes' || what === 'no') {
          const facts = {
            ...soundVerification,
            table: points(amount),
            claim: { ...soundVerification.claim, standing },
            byId: by,
          }
          const verdict =
            what === 'yes'
              ? ({ verdict: 'verified', chosen: null } as const)
              : ({ verdict: 'rejected', reason: '不' } as const)
          const decision = decideVerification(facts, verdict, today)
          if (!decision.accepted) continue
          expect(model.refusedBy.has(by)).toBe(false)
          expect(model.handedBy.has(by)).toBe(false)
          const said = { at: now, byId: by, note: '' }
          if (decision.outcome === 'proposed') {
            expect(amount).toBeGreaterThan(awardedAlone.upTo)
            model.firstYes = by
            add({ what: 'proposed', settings: 0, chosen: null, amount, ...said })
          } else if (decision.outcome === 'verified') {
            expect(++model.awards).toBe(1)
            expect(model.firstYes !== null && model.firstYes !== by).toBe(amount > awardedAlone.upTo)
            add({ what: 'verified', settings: 0, amount, ...said })
          } else {
            expect(model.firstYes).not.toBe(by)
            if (model.firstYes !== null) model.refusedBy.add(model.firstYes)
            model.refusedBy.add(by)
            model.firstYes = null
            add({ what: 'rejected', settings: 0, note: '不', at: now, byId: by })
          }
        }
      }
    }),
    { numRuns: times(2_000), seed: 20260930 },
  )
})

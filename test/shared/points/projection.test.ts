import { localDate } from '@shared/calendar/local-date'
import { asId, type RecordId } from '@shared/ids'
import { type ClaimEvent, claimStanding } from '@shared/points/claim-events'
import type { VerificationFacts } from '@shared/points/decide-verification'
import type { StandingFacts } from '@shared/points/figures'
import { projectionOf } from '@shared/points/projection'
import { defaultValues, type SettingValues } from '@shared/settings/values'
import { expect, test } from 'vitest'
import { award, cycle2026, itemId, plainItem, plainTable } from './builders'
import { personId, soundVerification } from './facts'

const today = localDate('2026-06-05')
const table = {
  ...plainTable,
  items: [
    plainItem,
    { ...plainItem, id: itemId('once'), once: 'cycle' as const },
    { ...plainItem, id: itemId('range'), amount: { kind: 'range' as const, from: 150, to: 900, step: 50 } },
    {
      ...plainItem,
      id: itemId('fading'),
      amount: {
        kind: 'tiers' as const,
        quantity: 'occurrence',
        tiers: [
          { from: 1, points: 200 },
          { from: 2, points: 90 },
        ],
      },
    },
  ],
}
const facts: StandingFacts = {
  entries: [award('r0', 100)],
  tables: [table],
  cycle: cycle2026,
  admittedOn: cycle2026.from,
}
const values: SettingValues = { ...defaultValues, verificationWorkingDays: 10 }
const { filed } = soundVerification.claim.standing
const waits = (record: string, item = 'x', over: Partial<VerificationFacts> = {}, ...events: ClaimEvent[]) => ({
  ...soundVerification,
  table,
  ...over,
  claim: {
    ...soundVerification.claim,
    recordId: asId<RecordId>(record),
    itemId: itemId(item),
    standing: claimStanding([filed, ...events]),
  },
})
const projected = (waiting: VerificationFacts[], own: Partial<StandingFacts> = {}, set = values) =>
  projectionOf({ ...facts, ...own }, waiting, set, () => set, today)
/** 1 point is 12 ÷ 7 in the shortened cycle. */
const scaled = (hundredths: number) => Math.round((hundredths * 12) / 7)

test('what waits is added as if verified on the day it is due, ten working days after it was filed', () => {
  expect(projected([waits('r1'), waits('r2')])).toEqual({
    claims: 2,
    total: scaled(300),
    passed: false,
    atLeast: false,
    by: { lastDay: '2026-06-16', provisional: false, workingDays: 10, term: 'verification', basis: expect.anything() },
  })
})
test('it passes when what waits carries it over the line', () => {
  expect(projected([waits('r1')], { entries: [award('r0', 4600)] })).toMatchObject({ total: 8057, passed: true })
})
test('where no time is set, or the station is asked for more, there is no day by which', () => {
  expect(projected([waits('r1')], {}, defaultValues)).toMatchObject({ claims: 1, by: null })
  const asked: ClaimEvent = {
    what: 'asked',
    kinds: ['photo'],
    text: '再拍一张',
    at: filed.at,
    byId: personId('city-1'),
    settings: 0,
  }
  expect(projected([waits('r1'), waits('r2', 'x', {}, asked)])).toMatchObject({ claims: 2, by: null })
})
test('a second claim of a one-off item adds nothing, and each occurrence counts as what it would be then', () => {
  const once = projected([waits('r1', 'once')])?.total
  expect(projected([waits('r1', 'once'), waits('r2', 'once')])).toMatchObject({ total: once, claims: 1 })
  expect(projected([waits('r1', 'fading'), waits('r2', 'fading')])?.total).toBe(scaled(390))
})
test('of a range the least is taken, also where one of two reviewers has already named a figure', () => {
  const first: ClaimEvent = {
    what: 'proposed',
    chosen: 900,
    amount: 900,
    note: '',
    at: filed.at,
    byId: personId('city-1'),
    settings: 0,
  }
  expect(projected([waits('r1', 'range', {}, first)])).toMatchObject({ total: scaled(250), atLeast: true })
})
test.each<[string, Partial<VerificationFacts>]>([
  ['a service that is denied', { record: { ...soundVerification.record, denial: 'open' } }],
  ['a cycle whose list is published', { cycleLocked: true }],
  ['a service of another cycle', { record: { ...soundVerification.record, servedOn: localDate('2026-10-02') } }],
])('%s adds nothing', (_, over) => {
  expect(projected([waits('r1', 'x', over)])).toBeNull()
  expect(projected([waits('r1', 'x', over), waits('r2')])?.claims).toBe(1)
})
test('without anything that waits there is no projection', () => {
  expect(projected([])).toBeNull()
})

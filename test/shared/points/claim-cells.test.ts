import { localDate } from '@shared/calendar/local-date'
import { asId, type PersonId } from '@shared/ids'
import { productRules } from '@shared/law/product-rules'
import { type ClaimEvent, type ClaimState, claimStanding, claimStates } from '@shared/points/claim-events'
import { decideAppeal } from '@shared/points/decide-appeal'
import { decideSecondLook } from '@shared/points/decide-second-look'
import { decideAnswer, decideAsking } from '@shared/points/decide-supplement'
import { decideHandingOver, decideSendingBack, decideTurn } from '@shared/points/decide-turn'
import { decideWithdrawal } from '@shared/points/decide-withdrawal'
import { sampleTable } from '@shared/points/sample-table'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'

/** Every state of a claim × every step × who takes it, cell by cell (D6). `one` decided, was the first of two or left it to another, `other` did none. */
const people = { one: asId<PersonId>('p_one'), other: asId<PersonId>('p_other') }
const thirdId = asId<PersonId>('p_third')
const station = asId<PersonId>('p_station')
const at = (day: string) => Date.parse(`${day}T10:00:00+08:00`)

const filed: ClaimEvent = {
  what: 'filed',
  settings: 0,
  at: at('2026-06-01'),
  byId: station,
  proposed: 200,
  tableVersion: '0.4',
}
const said = { at: at('2026-06-02'), byId: people.one, note: '没有纪要' }
const asked: ClaimEvent = {
  what: 'asked',
  settings: 0,
  at: said.at,
  byId: people.one,
  kinds: ['minutes'],
  text: '补一页纪要',
}
const proposed: ClaimEvent = { what: 'proposed', settings: 0, chosen: null, amount: 500, ...said }
const rejected: ClaimEvent = { what: 'rejected', settings: 0, ...said }
const appealed: ClaimEvent = { what: 'appealed', settings: 0, at: at('2026-06-03'), byId: station, reason: '是同一天' }
const handed: ClaimEvent = { what: 'handed', settings: 0, at: said.at, byId: people.one, note: '认识这家站的人' }
const withdrawn: ClaimEvent = { what: 'withdrawn', settings: 0, at: said.at, byId: station }
const byThird = { byId: thirdId }
const histories = {
  filed: [filed],
  handed: [filed, handed],
  'handed, seconding': [filed, handed, { ...proposed, ...byThird }],
  'handed, appealed': [filed, handed, { ...rejected, ...byThird }, appealed],
  'handed, filed again': [filed, handed, withdrawn, { ...filed, at: at('2026-06-05') }],
  asked: [filed, asked],
  'asked, time over': [filed, { ...asked, at: at('2026-05-20') }],
  seconding: [filed, proposed],
  'appealed, seconding': [filed, rejected, appealed, { ...proposed, ...byThird }],
  verified: [filed, { what: 'verified', settings: 0, amount: 200, ...said }],
  rejected: [filed, rejected],
  'rejected twice': [filed, rejected, appealed, { ...rejected, ...byThird }],
  appealed: [filed, rejected, appealed],
  withdrawn: [filed, withdrawn],
} satisfies Partial<Record<ClaimState, ClaimEvent[]>> & Record<string, ClaimEvent[]>
const today = localDate('2026-06-08')
const item = { table: sampleTable, item: sampleTable.items[0] }
const set = { ...defaultValues, appealWindowWorkingDays: 10 }
type State = keyof typeof histories

const [second, twice] = ['SECOND_PERSON_NEEDED', 'ALREADY_APPEALED']
const undrawn = ['-', '-']
/** Nothing may be done any more but what is said. */
const ended = (state: ClaimState, appeal: string, look: string[]) => [
  ...Array<string>(7).fill(state),
  ...[appeal, state, ...look],
]
/**
 * `yes`, or the code of the no: deciding by each of the two, sending back by each, asking, answering, withdrawing, appealing, handing over,
 * and a second look by each where something is decided.
 */
const cells: Record<State, string[]> = {
  filed: ['yes', 'yes', 'filed', 'filed', 'yes', 'filed', 'yes', 'filed', 'yes', ...undrawn],
  handed: [second, 'yes', 'filed', 'filed', 'yes', 'filed', 'yes', 'filed', 'yes', ...undrawn],
  'handed, seconding': [
    ...[second, 'yes', second, 'yes', 'seconding', 'seconding', 'yes', 'seconding', 'yes'],
    ...undrawn,
  ],
  'handed, appealed': [
    ...[second, 'yes', 'appealed', 'appealed', 'appealed', 'appealed', 'appealed', twice, 'yes'],
    ...undrawn,
  ],
  'handed, filed again': ['yes', 'yes', 'filed', 'filed', 'yes', 'filed', 'yes', 'filed', 'yes', ...undrawn],
  asked: [...Array<string>(4).fill('asked'), 'ALREADY_ASKED', 'yes', 'yes', 'asked', 'asked', ...undrawn],
  'asked, time over': ['yes', 'yes', 'asked', 'asked', 'ALREADY_ASKED', 'yes', 'yes', 'asked', 'asked', ...undrawn],
  seconding: [second, 'yes', second, 'yes', 'seconding', 'seconding', 'yes', 'seconding', 'yes', ...undrawn],
  'appealed, seconding': [
    ...[second, 'yes', second, 'yes', 'seconding', 'seconding', 'seconding', twice, 'yes'],
    ...undrawn,
  ],
  verified: ended('verified', 'verified', [second, 'yes']),
  rejected: ended('rejected', 'yes', [second, 'yes']),
  'rejected twice': ended('rejected', twice, [second, 'yes']),
  appealed: [second, 'yes', 'appealed', 'appealed', 'appealed', 'appealed', 'appealed', twice, 'yes', ...undrawn],
  withdrawn: ended('withdrawn', 'withdrawn', undrawn),
}

const outcomeOf = (decision: { accepted: boolean; code?: string }) => (decision.accepted ? 'yes' : decision.code)

describe('every cell', () => {
  test('there is a row for each state', () => {
    expect(claimStates.filter((state) => !(state in cells))).toEqual([])
  })
  test.each(Object.entries(cells))('of a claim that is %s', (state, row) => {
    const standing = claimStanding(histories[state as State])
    const answers = { added: ['minutes'], waiting: 0, note: '' }
    const { ended, deciderIds } = standing
    const decided = { verdict: ended?.what === 'verified' ? 'verified' : 'rejected', chosen: null } as const
    const look = (byId: PersonId) =>
      ended && ended.what !== 'withdrawn'
        ? outcomeOf(
            decideSecondLook({ deciderIds, decided, state: 'waiting' }, byId, { ...decided, note: '看过' }, item),
          )
        : '-'
    expect([
      outcomeOf(decideTurn(standing, people.one, 5, today)),
      outcomeOf(decideTurn(standing, people.other, 5, today)),
      outcomeOf(decideSendingBack(standing, people.one, '看不出哪天')),
      outcomeOf(decideSendingBack(standing, people.other, '看不出哪天')),
      outcomeOf(decideAsking(standing, { kinds: ['minutes'], text: '补一页纪要' })),
      outcomeOf(decideAnswer(standing, answers)),
      outcomeOf(decideWithdrawal(standing)),
      outcomeOf(decideAppeal(standing, '是同一天', set, today)),
      outcomeOf(decideHandingOver(standing, '认识这家站的人')),
      ...[look(people.one), look(people.other)],
    ]).toEqual(row)
  })
})

describe('a supplement', () => {
  const standing = claimStanding(histories.asked)
  test.each([
    ['nothing new and no word is none', { added: [], waiting: 0, note: ' ' }, 'SUPPLEMENT_MISSING'],
    ['another kind than was asked for is none', { added: ['photo'], waiting: 0, note: '' }, 'SUPPLEMENT_MISSING'],
    ['a file that nobody has looked at yet waits', { added: ['minutes'], waiting: 1, note: '' }, 'EVIDENCE_WAITING'],
    ['why it is not needed is one', { added: [], waiting: 0, note: '纪要写在记录里' }, 'yes'],
  ] as const)('%s', (_, answer, outcome) => {
    expect(outcomeOf(decideAnswer(standing, answer))).toBe(outcome)
  })
  test('an explanation is asked for without a kind, and is given in words', () => {
    const open = claimStanding([filed, { ...asked, kinds: [] }])
    expect(outcomeOf(decideAnswer(open, { added: ['photo'], waiting: 0, note: '' }))).toBe('SUPPLEMENT_MISSING')
    expect(outcomeOf(decideAnswer(open, { added: [], waiting: 0, note: '在二楼会议室' }))).toBe('yes')
  })
  test('is asked for once in a filing, in words, and again in the next', () => {
    expect(outcomeOf(decideAsking(claimStanding([filed]), { kinds: [], text: ' ' }))).toBe('REASON_MISSING')
    const answered = claimStanding([
      filed,
      asked,
      { what: 'answered', settings: 0, at: asked.at + 1, byId: station, note: '', files: 1 },
    ])
    expect(outcomeOf(decideAsking(answered, { kinds: [], text: '再补' }))).toBe('ALREADY_ASKED')
    const again = claimStanding([filed, asked, rejected, { ...filed, at: at('2026-06-05') }])
    expect(again).toMatchObject({ state: 'filed', round: 2, asked: null, ended: null, deciderIds: [] })
    expect(outcomeOf(decideAsking(again, { kinds: [], text: '补一页' }))).toBe('yes')
  })
  test('over 国庆 the time stands still, 调休 counts, and on a provisional day nobody is late', () => {
    const from = (day: string) => claimStanding([filed, { ...asked, at: at(day) }])
    // 09-29, 09-30, 10-08, 10-09 and the worked Saturday 10-10
    const turn = (day: string, now: string) => outcomeOf(decideTurn(from(day), people.other, 5, localDate(now)))
    expect(turn('2026-09-28', '2026-10-10')).toBe('asked')
    expect(turn('2026-09-28', '2026-10-11')).toBe('yes')
    expect(turn('2026-12-30', '2027-03-01')).toBe('asked')
  })
})

describe('an appeal', () => {
  const standing = claimStanding(histories.rejected)
  test('is over after its last working day, and not on it', () => {
    // the ten working days after 2 June
    expect(outcomeOf(decideAppeal(standing, '是同一天', set, localDate('2026-06-16')))).toBe('yes')
    expect(decideAppeal(standing, '是同一天', set, localDate('2026-06-17'))).toMatchObject({
      code: 'APPEAL_CLOSED',
      basis: { kind: 'operator' },
      data: { lastDay: '2026-06-16' },
    })
  })
  test('has no last day where none is set, and neither has a supplement', () => {
    expect(outcomeOf(decideAppeal(standing, '是同一天', defaultValues, localDate('2027-06-01')))).toBe('yes')
    expect(outcomeOf(decideTurn(claimStanding(histories.asked), people.other, null, localDate('2027-06-01')))).toBe(
      'asked',
    )
  })
  test('says why', () => {
    expect(outcomeOf(decideAppeal(standing, '  ', set, today))).toBe('REASON_MISSING')
  })
  test('is open as long as the last day may still move', () => {
    const late = claimStanding([filed, { ...rejected, at: at('2026-12-25') }])
    expect(outcomeOf(decideAppeal(late, '是同一天', set, localDate('2027-06-01')))).toBe('yes')
  })
})

describe('交另一位', () => {
  test.each(['handed', 'handed, seconding', 'handed, appealed'] as const)(
    '%s: who left it decides nothing more',
    (at) => {
      expect(decideTurn(claimStanding(histories[at]), people.one, 5, today)).toMatchObject({
        code: 'SECOND_PERSON_NEEDED',
        basis: productRules.handedOver,
      })
    },
  )
  test('says what to look at', () => {
    const refused = decideHandingOver(claimStanding(histories.filed), ' ')
    expect(refused).toMatchObject({ code: 'REASON_MISSING', basis: productRules.handedOver })
  })
})

describe('two who have to agree', () => {
  test('what was sent back is decided by anybody, and its first yes counts no more', () => {
    const back = claimStanding([
      filed,
      proposed,
      { what: 'sent-back', settings: 0, at: said.at + 1, byId: people.other, note: '再看' },
    ])
    expect(back).toMatchObject({ state: 'filed', first: null, deciderIds: [] })
    expect(outcomeOf(decideTurn(back, people.one, 5, today))).toBe('yes')
  })
  test('who sends back says what to look at', () => {
    expect(outcomeOf(decideSendingBack(claimStanding(histories.seconding), people.other, ' '))).toBe('REASON_MISSING')
  })
})

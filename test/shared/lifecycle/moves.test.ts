import type { Procedure } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { describe, expect, test } from 'vitest'

/**
 * Every step of every procedure, written down from G26 三(三) and the product rules: from where, to where, by whom, what is brought along,
 * what has to be so (| apart from who did), and what comes of it (> events and effects) and who is told (@).
 */
const moves: Record<string, readonly string[]> = {
  'station-entry': [
    'file: draft → district-review @applicant',
    'recommend: district-review → city-review by district-officer, conditions @applicant',
    'ask: district-review → supplement by district-officer with reason, once @applicant',
    'supply: supplement → district-review by opener, not-frozen not-over filing',
    'refuse: district-review → refused by district-officer with reason, some-unmet @applicant',
    'publish: city-review → publication by city-reviewer city-admin, conditions | recommend @applicant',
    'return: city-review → district-review by city-reviewer city-admin with reason, once | recommend @applicant',
    'reject: city-review publication → refused by city-reviewer city-admin with reason, heard some-unmet | recommend @applicant',
    'object: publication → it by person with objection, not-over',
    'find: publication → it by city-reviewer city-admin with reason finding | recommend @objector',
    'uphold: publication → refused by city-reviewer city-admin with reason, heard some-upheld | recommend @applicant',
    'admit: publication → admitted by city-reviewer city-admin, not-frozen over heard none-upheld none-made(unless untrueObjection as-none) | recommend > admitted found-carrier @applicant',
    'admit-despite: publication → admitted by city-reviewer city-admin with reason, not-frozen over heard none-upheld | recommend find > admitted found-carrier @applicant',
    'withdraw: district-review supplement city-review → withdrawn by opener',
  ],
  'station-change': [
    'file: draft → verification @applicant',
    'verify: verification → decision by district-officer with reason @applicant',
    'return: verification → correction by district-officer with reason, once @applicant',
    'refuse: verification → rejected by district-officer with reason @applicant',
    'correct: correction → verification by opener, not-frozen not-over filing',
    'send-back: decision → correction by city-reviewer city-admin with reason, once | verify @applicant',
    'reject: decision → rejected by city-reviewer city-admin with reason | verify @applicant',
    'change: decision → changed by city-reviewer city-admin with reason, not-frozen | verify > changed apply-change @applicant carrier',
    'revoke: decision → revoked by city-reviewer city-admin with reason | verify > revoked leave @applicant carrier',
    'close: decision → closed by city-reviewer city-admin with reason, not-of-standing | verify @applicant carrier',
    'withdraw: verification correction → withdrawn by opener',
  ],
  'station-removal': [
    'file: draft → decision @carrier',
    'remove: decision → removed by city-reviewer city-admin with reason, idle | file > removed leave @carrier',
    'keep: decision → kept by city-reviewer city-admin with reason | file @carrier',
    'withdraw: decision → withdrawn by opener with reason @carrier',
  ],
  'station-cancellation': [
    'file: draft → hearing @carrier',
    'answer: hearing → decision by carrier-manager with reason',
    'unanswered: hearing → decision by city-reviewer city-admin, over',
    'cancel: decision → cancelled by city-reviewer city-admin with reason, conditions recognised(unless cancellationReach also-cultivation) | file > cancelled leave @carrier',
    'keep: decision → kept by city-reviewer city-admin with reason | file @carrier',
    'withdraw: hearing decision → withdrawn by opener with reason @carrier',
  ],
  'station-recheck': [
    'file: draft → review @city',
    'keep: review → kept by city-reviewer city-admin with reason | file @carrier',
    'refer: review → referred by city-reviewer city-admin with reason | file',
  ],
  'station-promise': [
    'file: draft → review @applicant',
    'publish: review → published by city-reviewer city-admin, conditions > publish-promise @applicant',
    'refuse: review → refused by city-reviewer city-admin with reason @applicant',
    'withdraw: review → withdrawn by opener',
  ],
  'code-claim': [
    'file: draft → review @holder',
    'answer: review doubted → it by enterprise-manager with reason, once',
    'dismiss: review → dismissed by district-officer city-reviewer city-admin with reason @applicant holder',
    'doubt: review → doubted by district-officer city-reviewer city-admin with reason > freeze-code @applicant holder',
    'lift: doubted → lifted by district-officer city-reviewer city-admin with reason > thaw-code @applicant holder',
  ],
}

/** Each state: whose turn it is and for how long, or how it ended. */
const states: Record<string, readonly string[]> = {
  'station-entry': [
    'district-review: district, districtReviewWorkingDays working-day',
    'supplement: applicant, 15 working-day, editable, lapses to lapsed',
    'city-review: city, cityReviewWorkingDays working-day',
    'publication: city, publicNoticeWorkingDays working-day (noticeCountsFrom publication-day), public',
    'admitted: granted',
    'refused: refused',
    'lapsed: withdrawn',
    'withdrawn: withdrawn',
  ],
  'station-change': [
    'verification: district, changeReviewWorkingDays working-day',
    'correction: applicant, 15 working-day, editable, lapses to lapsed',
    'decision: city',
    'changed: granted',
    'revoked: refused',
    'closed: refused',
    'rejected: refused',
    'lapsed: withdrawn',
    'withdrawn: withdrawn',
  ],
  'station-removal': ['decision: city', 'removed: granted', 'kept: refused', 'withdrawn: withdrawn'],
  'station-cancellation': [
    'hearing: applicant, 10 working-day',
    'decision: city',
    'cancelled: granted',
    'kept: refused',
    'withdrawn: withdrawn',
  ],
  'station-recheck': ['review: city', 'kept: granted', 'referred: refused'],
  'station-promise': ['review: city', 'published: granted', 'refused: refused', 'withdrawn: withdrawn'],
  'code-claim': [
    'review: officers, codeClaimWorkingDays working-day',
    'doubted: officers',
    'dismissed: refused',
    'lifted: refused',
  ],
}

/** Who begins one, about what, and what it has to be. */
const openings: Record<string, string> = {
  'station-entry': 'station under g26 by enterprise-manager about organisation: none',
  'station-change': 'station under g26 by carrier-manager about carrier: object',
  'station-removal': 'station under g26 by district-officer city-reviewer city-admin about carrier: object',
  'station-cancellation': 'station under g26 by district-officer city-reviewer city-admin about carrier: object',
  'station-recheck': 'station by city-reviewer city-admin about carrier: any, by itself',
  'station-promise': 'station by carrier-manager about carrier: any',
  'code-claim': 'no kind by person about organisation: any',
}

const some = (before: string, words: readonly string[] = []) => (words.length > 0 ? `${before}${words.join(' ')}` : '')

const movesOf = ({ filing, actions }: Procedure) => [
  `file: draft → ${filing.to}${some(' @', filing.tells)}`,
  ...actions.map(({ id, from, to, by, brings, once, only = [], apartFrom, events = [], effects = [], tells }) => {
    const guards = only.map(({ kind, unless }) => (unless ? `${kind}(unless ${unless.axis} ${unless.is})` : kind))
    return [
      `${id}: ${from.join(' ')} → ${to ?? 'it'} by ${typeof by === 'string' ? by : by.join(' ')}`,
      some(' with ', brings),
      some(', ', [...(once ? ['once'] : []), ...guards]),
      some(' | ', apartFrom),
      some(' > ', [...events, ...effects]),
      some(' @', tells),
    ].join('')
  }),
]

const statesOf = ({ states }: Procedure) =>
  states.map(({ id, waits, clock, public: shown, editable, lapses, end }) => {
    const first = clock?.sameDay ? ` (${clock.sameDay.axis} ${clock.sameDay.is})` : ''
    const length = clock ? [`${clock.count} ${clock.unit}${first}`] : []
    return `${id}: ${[...(waits ? [waits] : []), ...length, ...(shown ? ['public'] : []), ...(editable ? ['editable'] : []), ...(lapses ? [`lapses to ${lapses.to}`] : []), ...(end ? [end] : [])].join(', ')}`
  })

const openingOf = ({ kind, instrument, opens }: Procedure) =>
  [
    `${kind ?? 'no kind'}${instrument ? ` under ${instrument}` : ''} by ${typeof opens.by === 'string' ? opens.by : opens.by.join(' ')}`,
    ` about ${opens.about}: ${opens.standing}${opens.byItself ? ', by itself' : ''}`,
  ].join('')

describe.each(procedures.map((each) => [each.id, each] as const))('%s', (id, procedure) => {
  test('leads from state to state as it is written', () => {
    expect(movesOf(procedure)).toEqual(moves[id])
  })
  test('waits for somebody, or has ended', () => {
    expect(statesOf(procedure)).toEqual(states[id])
  })
  test('is begun by those who may', () => {
    expect(openingOf(procedure)).toBe(openings[id])
  })
})

test('every procedure that is written down is carried', () => {
  expect(procedures.map(({ id }) => id).sort()).toEqual(Object.keys(moves).sort())
})

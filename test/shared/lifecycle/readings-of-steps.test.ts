import { localDate } from '@shared/calendar/local-date'
import { type CaseFacts, decideAction } from '@shared/lifecycle/decide-action'
import { type Action, actionOf } from '@shared/lifecycle/procedure'
import { stationCancellation } from '@shared/lifecycle/procedures/station-cancellation'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { settingBasis } from '@shared/settings/basis'
import { catalogue, settingKeys } from '@shared/settings/catalogue'
import type { Entry } from '@shared/settings/entry'
import { defaultValues } from '@shared/settings/values'
import { describe, expect, test } from 'vitest'
import { action, brought, facts, past } from './a-case'
import { event, recognised } from './events'

const changes = settingKeys.flatMap((key) => {
  const entry: Entry = catalogue[key]
  return entry.kind === 'reading' ? Object.keys(entry.axis.readings).map((reading) => [key, reading] as const) : []
})

describe('a step that one reading lets through and another does not stands on that reading, and never on an article', () => {
  const late = event('admitted', '2026-01-05T10:00:00+08:00')
  const untrue = { made: 1, heard: 1, upheld: 0 }
  const cancelled = event('cancelled', '2024-09-30T09:00:00+08:00')
  const ended = [event('admitted', '2023-01-05T10:00:00+08:00'), recognised('2024-01-01', '2024-12-31')]
  const [admit, cancel] = [actionOf(stationEntry, 'admit')!, actionOf(stationCancellation, 'cancel')!]
  const idle: Action = { ...action, only: [{ kind: 'idle' }] }
  const untitled = { procedure: stationCancellation, form: { ground: '建设过程中提供虚假材料、数据' } }
  const conditions = [...stationEntry.conditions, ...stationCancellation.conditions]
  const judgedAll = Object.fromEntries(conditions.map(({ id }) => [id, true]))
  // what it is not barred by, or is, its admission does not stand on
  const aboutTheOrganisation = ['barCountsFrom', 'periodAfterSuccess']
  const cases: [string, Action, Partial<CaseFacts>, string[]][] = [
    ['admitted after an untrue objection', admit, { due: past, objections: untrue }, ['untrueObjection']],
    ['cancelled as a mere 培育对象', cancel, { ...untitled, events: [late] }, ['cancellationReach']],
    ['removed at the end of three cycles', idle, { events: [late], today: localDate('2028-10-01') }, ['removalUnit']],
    ['removed at the end of three years', idle, { events: [late], today: localDate('2029-01-05') }, []],
    [
      'removed three years after a success',
      idle,
      { events: ended, today: localDate('2026-10-01') },
      ['removalCountsFrom', 'removalUnit'],
    ],
    ['barred on the last day', admit, { due: past, events: [cancelled] }, ['barCountsFrom']],
    ['barred two days before', admit, { due: past, events: [cancelled], today: localDate('2026-09-29') }, []],
    ['of one that a success has made nothing', admit, { due: past, events: ended }, ['periodAfterSuccess']],
  ]
  test.each(cases)('%s', (_, taken, of, axes) => {
    const own = { ...facts, ...of }
    const by = (terms: typeof defaultValues) =>
      decideAction({ ...own, terms }, taken, { ...brought, reason: '理由', said: { judged: judgedAll, reasons: {} } })
    const turning = new Set<string>()
    for (const [first, reading] of [['factor', 'months'] as const, ...changes]) {
      const terms = { ...defaultValues, [first]: reading }
      const answer = by(terms)
      if (!answer.accepted && !('basis' in answer)) throw new Error(JSON.stringify(answer))
      const turned = changes
        .filter(([key, other]) => by({ ...terms, [key]: other }).accepted !== answer.accepted)
        .filter(([key]) => !answer.accepted || !aboutTheOrganisation.includes(key))
      for (const [key] of turned) turning.add(key)
      const { basis } = answer
      if (turned.length === 0 || basis.kind === 'product') continue
      expect(basis, `${first} ${reading}`).toMatchObject({ kind: 'reading' })
      expect(turned.map(([key]) => settingBasis(key, terms))).toContainEqual(basis)
    }
    expect([...turning].sort()).toEqual(axes)
  })
})

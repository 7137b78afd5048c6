import type { Test } from '@shared/lifecycle/condition'
import type { Procedure } from '@shared/lifecycle/procedure'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { judgedBy, opensBy, timedBy } from '@shared/lifecycle/reads-of'
import { describe, expect, test } from 'vitest'

const [condition] = stationEntry.conditions
const [action] = stationEntry.actions
const [state] = stationEntry.states
const plain: Procedure = { ...stationEntry, conditions: [], actions: [] }
const asking = (asked: Test): Procedure => ({
  ...plain,
  conditions: [{ ...condition!, force: { kind: 'hard' }, test: asked }],
})
const within: Test = {
  ...{ kind: 'measure', field: 'changed', as: 'within', count: 30, unit: 'working-day' },
  sameDay: { axis: 'changeCountsFrom', is: 'change-day' },
}
const filled: Test = { kind: 'measure', field: 'name', as: 'filled' }
const person: Test = { kind: 'judgement' }

describe('the settings that a procedure is judged by', () => {
  const read = (procedure: Procedure) => [...judgedBy(procedure)]
  test('are none where nothing depends on a reading', () => {
    expect(read(plain)).toEqual([])
    for (const asked of [filled, person, { ...within, sameDay: undefined } as Test])
      expect(read(asking(asked))).toEqual([])
  })
  test('are the readings by which a condition is hard', () => {
    const force = { kind: 'by-reading', axis: 'reachOfGenerally', hard: [], word: '一般' } as const
    expect(read({ ...plain, conditions: [{ ...condition!, force, test: person }] })).toEqual(['reachOfGenerally'])
  })
  test('are those by which a day counts, wherever in a condition it stands', () => {
    const nested: Test[] = [
      within,
      { kind: 'all', of: [filled, within] },
      { kind: 'any', of: [within, person] },
      { kind: 'when', given: within, test: filled },
      { kind: 'when', given: filled, test: within },
    ]
    for (const asked of nested) expect(read(asking(asked)), asked.kind).toEqual(['changeCountsFrom'])
  })
  test('are those under which a step needs not wait for something', () => {
    const only = [{ kind: 'heard' }, { kind: 'none-made', unless: { axis: 'untrueObjection', is: 'as-none' } }] as const
    expect(read({ ...plain, actions: [{ ...action!, only }] })).toEqual(['untrueObjection'])
  })
})

test('who may file is said by the text that governs, the bars, and what a title leaves one to be', () => {
  const opened = (own: Partial<Procedure>, standing: Procedure['opens']['standing']) =>
    [...opensBy({ ...plain, ...own, opens: { ...plain.opens, standing } })].sort()
  expect(opened({ instrument: null }, 'any')).toEqual([])
  expect(opened({ instrument: 'g26' }, 'any')).toEqual(['g26PublishedOn', 'governingDate'])
  expect(opened({ instrument: 'k24' }, 'any')).toEqual(['governingDate', 'k24Starts'])
  expect(opened({ instrument: null }, 'none')).toEqual(['barCountsFrom', 'periodAfterSuccess'])
  expect(opened({ instrument: null }, 'object')).toEqual(['periodAfterSuccess'])
})

test('the clock of a state is set by the city’s figure and by the day from which it counts', () => {
  const basis = stationEntry.opens.basis
  const sameDay = { axis: 'noticeCountsFrom', is: 'publication-day' } as const
  const timed = (clock: Parameters<typeof timedBy>[0]['clock']) => timedBy({ ...state!, clock })
  expect(timed(undefined)).toEqual([])
  expect(timed({ count: 5, unit: 'working-day', basis })).toEqual([])
  expect(timed({ count: 'publicNoticeWorkingDays', unit: 'working-day', basis, sameDay })).toEqual([
    ...['publicNoticeWorkingDays', 'noticeCountsFrom'],
  ])
})

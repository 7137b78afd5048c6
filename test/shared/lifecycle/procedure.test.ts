import { change } from '@shared/law/g26/station-status'
import { objectionIn } from '@shared/lifecycle/procedure'
import { procedureFor, recheckOf, removalOf, reportedBy } from '@shared/lifecycle/procedure-for'
import { procedures } from '@shared/lifecycle/procedures'
import { stationChange } from '@shared/lifecycle/procedures/station-change'
import { stationEntry } from '@shared/lifecycle/procedures/station-entry'
import { stationPromise } from '@shared/lifecycle/procedures/station-promise'
import { expect, it } from 'vitest'

it('what brings something about a carrier is found by its kind', () => {
  const found = (kind: 'station' | 'cluster', of = procedures) =>
    (['apply-change', 'publish-promise'] as const).map((effect) => procedureFor(kind, effect, of)?.id)
  expect(found('station')).toEqual([stationChange.id, stationPromise.id])
  expect(found('cluster')).toEqual([undefined, undefined])
  const another = { ...stationChange, id: 'cluster-change', kind: 'cluster' } as const
  expect(found('cluster', [...procedures, another])).toEqual(['cluster-change', undefined])
})

it('who is taken off the list, and looked at after it, is found by the kind as well', () => {
  const found = (kind: 'station' | 'cluster') => [removalOf(kind)?.id, recheckOf(kind)?.id]
  expect(found('station')).toEqual(['station-removal', 'station-recheck'])
  expect(found('cluster')).toEqual([undefined, undefined])
})

it('what is reported, and in how many days, is what its own form and clock say', () => {
  const { kinds, withinWorkingDays } = change.value
  expect(reportedBy(stationChange)).toEqual({ kinds, within: withinWorkingDays })
  const form = stationChange.form.map((field) => (field.type === 'many' ? { ...field, options: ['牵头单位'] } : field))
  const conditions = stationChange.conditions.map((each) =>
    each.test.kind === 'measure' && each.test.as === 'within' ? { ...each, test: { ...each.test, count: 10 } } : each,
  )
  expect(reportedBy({ ...stationChange, form, conditions })).toEqual({ kinds: ['牵头单位'], within: 10 })
  expect(reportedBy(stationPromise)).toBeNull()
})

it('an objection is made in the states that take one', () => {
  const { states } = stationEntry
  expect(states.filter(({ id }) => objectionIn(stationEntry, id)).map(({ id }) => id)).toEqual(['publication'])
  expect(stationChange.states.some(({ id }) => objectionIn(stationChange, id))).toBe(false)
})

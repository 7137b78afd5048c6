import { objectionIn } from '@shared/lifecycle/procedure'
import { procedureFor } from '@shared/lifecycle/procedure-for'
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

it('an objection is made in the states that take one', () => {
  const { states } = stationEntry
  expect(states.filter(({ id }) => objectionIn(stationEntry, id)).map(({ id }) => id)).toEqual(['publication'])
  expect(stationChange.states.some(({ id }) => objectionIn(stationChange, id))).toBe(false)
})

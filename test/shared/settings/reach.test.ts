import { procedures } from '@shared/lifecycle/procedures/index'
import { judgedBy, opensBy, timedBy } from '@shared/lifecycle/reads-of'
import { singleChanges } from '@shared/points/readings'
import { settingKeys } from '@shared/settings/catalogue'
import { nobodyWhy, reachOf } from '@shared/settings/reach'
import { defaultValues } from '@shared/settings/values'
import { expect, it } from 'vitest'

/** Read off the procedures, the axes of points and the catalogue, and not off the table that says so. */
const reaching = (reach: string) => settingKeys.filter((key) => reachOf[key].some((each) => each === reach)).sort()

it('every setting reaches somebody, or says why nobody', () => {
  expect(settingKeys.filter((key) => reachOf[key].length === 0)).toEqual([])
  const nobody = settingKeys.filter((key) =>
    reachOf[key].some((reach) => (nobodyWhy as readonly string[]).includes(reach)),
  )
  expect(nobody.filter((key) => reachOf[key].length !== 1)).toEqual([])
})

it('cases are reached by what a procedure is judged or timed by, and by what says who may file at all', () => {
  const read = procedures.flatMap((procedure) => [
    ...judgedBy(procedure),
    ...opensBy(procedure),
    ...procedure.states.flatMap(timedBy),
  ])
  expect(reaching('procedures')).toEqual([...new Set(read)].sort())
})

it('stations’ points are reached by each reading that can give another total, and by what says when they begin', () => {
  const axes = singleChanges(defaultValues).map(({ axis }) => axis as string)
  expect(reaching('points')).toEqual([...new Set([...axes, 'g26PublishedOn', 'periodAfterSuccess'])].sort())
})

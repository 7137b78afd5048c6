import { sampleTable } from '@shared/points/sample-table'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { carriers } from '../../../demo/carriers/index'
import { codeOf, openWorld, type World } from '../../world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

it('points can be taken off a kind of carrier that has a table, and off no other', async () => {
  for (const kind of new Set(carriers.map((each) => each.kind))) {
    const { id: carrierId } = carriers.find((each) => each.kind === kind)!
    const { deductible } = await world.must(null, 'directory/carrier', { carrierId })
    expect([kind, deductible]).toEqual([kind, kind === sampleTable.kind])
    // nor is there a rule of another kind to choose for it
    const rules = await world.call('city-1', 'points/items', { carrierId })
    expect([kind, codeOf(rules)]).toEqual([kind, deductible ? 'OK' : 'NOT_FOUND'])
  }
})

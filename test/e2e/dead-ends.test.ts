import { screenNames } from '@shared/screens'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lineOf } from '../dead-ends/judge'
import { campaign, openStage, type Stage } from '../dead-ends/town'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage?.close())

/** The short form of `npm run dead-ends`. */
it('somebody signed out is never at a dead end, whatever address they have', async () => {
  const budget = { addresses: screenNames.length, alike: 1, presses: 0 } as const
  const { visited, dead } = await campaign(stage, { people: [null], budget, atOnce: 1 })
  expect(dead.map(lineOf)).toEqual([])
  expect(visited).toBeGreaterThanOrEqual(screenNames.length)
})

it('every message leads where they may go to whom it was sent', async () => {
  const budget = { addresses: 5, alike: 5, presses: 1 } as const
  const people = ['enterprise-a', 'manager-a', 'city-2']
  const seen: [string | null, number][] = []
  const { dead } = await campaign(stage, {
    ...{ people, budget, start: ['/messages'], atOnce: people.length },
    onPerson: (as, visited) => seen.push([as, visited]),
  })
  expect(dead.map(lineOf)).toEqual([])
  expect(seen.map(([as]) => as).toSorted()).toEqual(people.toSorted())
  for (const [, visited] of seen) expect(visited).toBeGreaterThan(1)
})

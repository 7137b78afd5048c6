import { procedures } from '@shared/lifecycle/procedures/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { interestId } from '../../../cloudfunctions/store/interests'
import { eachOf } from '../../at-once'
import { key } from '../../world'
import { stationA } from '../newcomers'
import { sessionFor } from '../people'
import { stored } from '../stored'
import { Cells, cellsOf, draftOf, isFiled, isOfficer, sees } from './cells'

/** Who says of themselves that a case concerns their own, or that it does not: every state, role and tie. No case changes by it. */
let town: Cells
beforeAll(async () => {
  town = await Cells.open()
})
afterAll(() => town.close())

/** What an officer who may know of the case is answered: nobody need be free of it to say so, and what one said oneself stands. */
const answered = { recuse: 'OK', contest: 'WRONG_STATE' } as const
const names = Object.keys(answered) as (keyof typeof answered)[]

describe.each(procedures.map((each) => [each.id, each] as const))('%s', (_id, procedure) => {
  it.each(names)('%s: every state, role and tie', async (name) => {
    let reached = 0
    await eachOf(cellsOf(procedure), async (at) => {
      const { state, persona, tied } = at
      const personId = town.person(persona)
      const caseId = await town.in({ procedure, state })
      if (tied) await town.declare(personId, caseId)
      const before = await town.case(caseId)
      const answer = await town.world.call(persona, `lifecycle/${name}`, { caseId, requestId: key() })
      const cell = `${state} ${name} ${persona} ${tied ? 'tied' : 'free'}`
      const visible = isFiled(state) ? sees(persona, procedure) : draftOf(persona, procedure)
      const code = !isOfficer(persona) ? 'FORBIDDEN' : visible ? answered[name] : 'NOT_FOUND'
      expect(answer.ok ? 'OK' : answer.error.code, cell).toBe(code)
      expect(await town.case(caseId), cell).toEqual(before)
      const declared = await stored(town.world, 'interests', { _id: interestId(personId, caseId) })
      expect(declared, cell).toHaveLength(tied || (name === 'recuse' && code === 'OK') ? 1 : 0)
      if (code === answered[name]) reached++
    })
    expect(reached, 'some officer may').toBeGreaterThan(0)
  })
})

/** An officer of 朝阳 who manages what the case is about: they may see it as that, and not speak of it as an officer. */
it('whoever is an officer elsewhere says nothing of a case that they see as one of its sides', async () => {
  const { scene, world } = town
  const personId = scene.stranger()
  await scene.grant('district-officer', 'chaoyang', { personId })
  await scene.grant('enterprise-manager', scene.a, { personId })
  await scene.grant('carrier-manager', stationA, { personId })
  const token = await sessionFor(world as never, personId)
  let seen = 0
  for (const procedure of procedures) {
    const caseId = await town.in({ procedure, state: procedure.filing.to })
    const before = await town.case(caseId)
    if ((await world.call(token, 'lifecycle/get', { caseId })).ok) seen++
    for (const name of names)
      expect(await world.call(token, `lifecycle/${name}`, { caseId, requestId: key() }), procedure.id).toMatchObject({
        error: { code: 'NOT_FOUND' },
      })
    expect(await town.case(caseId)).toEqual(before)
    expect(await stored(world, 'interests', { _id: interestId(personId, caseId) })).toEqual([])
  }
  expect(seen).toBeGreaterThan(3)
})

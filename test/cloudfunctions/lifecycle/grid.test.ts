import { type Action, filesForm, type Procedure, stateOf } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseDoc } from '../../../cloudfunctions/store/cases'
import { eachOf } from '../../at-once'
import { key } from '../../world'
import { Cells, cellsOf, draftOf, isFiled, may, officerOnly, sees, storedAs } from './cells'
import { putObjection } from './scene'

/** Every state × action × role × tie of every procedure, through the shipped operation. */
let town: Cells
beforeAll(async () => {
  town = await Cells.open()
})
afterAll(() => town.close())

/** What an action has to bring, so that nothing but its place and its person can stand in the way. */
async function brought(procedure: Procedure, action: Action, caseId: CaseDoc['_id']) {
  const unmet = action.only?.some(({ kind }) => kind === 'some-unmet')
  const judged = officerOnly(procedure, action) ? procedure.conditions : []
  const conditions = judged.map(({ id }, i) => ({ conditionId: id, holds: !(unmet && i === 0) }))
  return {
    reason: '写明的理由',
    conditions,
    ...(filesForm(action) && { declaration: { agreed: true as const, name: '王女士' } }),
    ...(action.brings.includes('objection') && { objection: '办公场所不到一百平方米' }),
    ...(action.brings.includes('finding') && {
      finding: { objectionId: await putObjection(town.scene, caseId), upheld: false },
    }),
  }
}

describe.each(procedures.map((each) => [each.id, each] as const))('%s', (_id, procedure) => {
  it.each(procedure.actions.map((each) => [each.id, each] as const))(
    '%s: every state, role and tie',
    async (_action, action) => {
      let taken = 0
      let cells = 0
      await eachOf(cellsOf(procedure), async ({ state, persona, tied }) => {
        const personId = town.person(persona)
        const caseId = await town.in({ procedure, state, action, byId: personId })
        if (tied) await town.declare(personId, caseId)
        const input = {
          ...{ caseId, action: action.id, state: storedAs(state), requestId: key() },
          ...(await brought(procedure, action, caseId)),
        }
        const before = await town.case(caseId)
        const answer = await town.world.call(persona, 'lifecycle/act', input)
        const after = await town.case(caseId)
        const cell = `${state} ${action.id} ${persona} ${tied ? 'tied' : 'free'}`
        cells++
        const published = stateOf(procedure, state)?.public === true
        const entitled =
          may(persona, procedure, action) && (action.by !== 'person' || published || sees(persona, procedure))
        if (!entitled || (!isFiled(state) && !draftOf(persona, procedure))) {
          expect(answer, cell).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
        } else if (tied && officerOnly(procedure, action)) {
          expect(answer, cell).toMatchObject({ ok: false, error: { code: 'CONFLICT_OF_INTEREST' } })
        } else if (!action.from.includes(state)) {
          expect(answer, cell).toMatchObject({ ok: false, error: { code: 'CASE_MOVED_ON' } })
        } else {
          expect(answer, cell).toMatchObject({ ok: true, value: { state: action.to ?? state } })
          expect(after.state, cell).toBe(action.to ?? state)
          expect(after.waits, cell).toBe(stateOf(procedure, after.state)?.waits ?? 'none')
          taken++
          return
        }
        expect(after, cell).toEqual(before)
      })
      expect(cells).toBe(cellsOf(procedure).length)
      expect(taken, 'somebody may').toBeGreaterThan(0)
    },
  )

  it('asks somebody who has not signed in to do so', async () => {
    const caseId = await town.in({ procedure, state: procedure.filing.to })
    const input = { caseId, action: procedure.actions[0]!.id, state: procedure.filing.to, requestId: key() }
    expect(await town.world.call(null, 'lifecycle/act', input)).toMatchObject({ error: { code: 'UNAUTHENTICATED' } })
  })
})

import type { CaseId } from '@shared/ids'
import { draft, fileAction, type Procedure, stateOf } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { turnOf } from '../../../cloudfunctions/modules/lifecycle/cases'
import { eachOf } from '../../at-once'
import { key } from '../../world'
import { fresh, stationA } from '../newcomers'
import { put, stored } from '../stored'
import { type Cell, Cells, cellsOf, deleted, draftOf, filledIn, isFiled, officerOnly, personas } from './cells'
import { answersOf, freeToBegin } from './scene'

/** What the side that opens a case does with it besides the procedure's steps: every state, role and tie. */
let town: Cells
beforeAll(async () => {
  town = await Cells.open()
})
afterAll(() => town.close())

interface Own {
  /** what it is called with, besides the case and the request */
  input: (procedure: Procedure) => object
  /** the state that it leads to from here; undefined: nothing does; `refused`: not without what it has to bring */
  to: (procedure: Procedure, state: string) => string | undefined
  /** of its own, when it went through */
  holds?: (caseId: CaseId, cell: string, by: Cell) => Promise<void>
}
const stepFrom = ({ actions }: Procedure, name: string, state: string) => {
  const step = actions.find(({ id }) => id === name)
  if (!step?.from.includes(state)) return undefined
  return step.brings.includes('reason') ? 'refused' : (step.to ?? state)
}
const own: Record<'file' | 'withdraw' | 'draft' | 'bringBack', Own> = {
  /** out of `draft` alone */
  file: {
    input: () => ({ declaration: { agreed: true, name: '王女士' } }),
    to: (procedure, state) => (state === draft ? procedure.filing.to : stepFrom(procedure, fileAction, state)),
    holds: async (caseId, cell) => expect((await town.case(caseId)).filedAt, cell).not.toBeNull(),
  },
  /** out of `draft`, and where the procedure has a step for it; with its reason it is taken as a step */
  withdraw: {
    input: () => ({}),
    to: (procedure, state) => (state === draft ? 'withdrawn' : stepFrom(procedure, 'withdraw', state)),
    holds: async (caseId, cell, { state }) => {
      const { filedAt, waits } = await town.case(caseId)
      expect([filedAt === null, waits === 'gone'], cell).toEqual([state === draft, state === draft])
    },
  },
  /** wherever it may be filled in */
  draft: {
    input: (procedure) => ({ procedure: procedure.id, form: [], explanations: [] }),
    to: (procedure, state) => (state === draft || stateOf(procedure, state)?.editable ? state : undefined),
    holds: async (caseId, cell, { persona }) => {
      const { form, draftedByIds } = await town.case(caseId)
      expect([form, draftedByIds.includes(town.person(persona))], cell).toEqual([{}, true])
    },
  },
  /** what was deleted alone, and it is the one that goes on again */
  bringBack: {
    input: () => ({}),
    to: (_procedure, state) => (state === deleted ? draft : undefined),
    holds: async (caseId, cell) => {
      const doc = await town.case(caseId)
      expect([doc.waits, doc.frozenAt, doc.endedAt], cell).toEqual(['applicant', null, null])
      expect(await stored(town.world, 'case-turns', { _id: turnOf(doc) }), cell).toMatchObject([{ openId: caseId }])
    },
  },
}
const names = Object.keys(own) as (keyof typeof own)[]

describe.each(procedures.map((each) => [each.id, each] as const))('%s', (_id, procedure) => {
  it.each(names)('%s: every state, role and tie', async (name) => {
    const { input, to, holds } = own[name]
    let taken = 0
    await eachOf(cellsOf(procedure), async (at) => {
      const { state, persona, tied } = at
      const byId = town.person(persona)
      const action = procedure.actions.find(({ id }) => id === name)
      const caseId = await town.in({ procedure, state, byId, ...(action && { action }) })
      if (tied) await town.declare(byId, caseId)
      const before = await town.case(caseId)
      const asked = { caseId, ...input(procedure), requestId: key() }
      const answer = await town.world.call(persona, `lifecycle/${name}`, asked)
      const cell = `${state} ${name} ${persona} ${tied ? 'tied' : 'free'}`
      const next = to(procedure, state)
      if (!draftOf(persona, procedure)) {
        expect(answer, cell).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
      } else if (tied && officerOnly(procedure, { by: 'opener' })) {
        expect(answer, cell).toMatchObject({ ok: false, error: { code: 'CONFLICT_OF_INTEREST' } })
      } else if (next === undefined) {
        expect(answer, cell).toMatchObject({ ok: false, error: { code: 'CASE_MOVED_ON' } })
      } else if (next === 'refused') {
        expect(answer, cell).toMatchObject({ ok: false, error: { code: 'CASE_REFUSED' } })
      } else {
        expect(answer, cell).toMatchObject({ ok: true })
        expect((await town.case(caseId)).state, cell).toBe(next)
        await holds?.(caseId, cell, at)
        taken++
        return
      }
      expect(await town.case(caseId), cell).toEqual(before)
    })
    expect(taken > 0, 'somebody may').toBe(!procedure.opens.blind)
  })

  it('bringBack, when another goes on: by nobody', async () => {
    await eachOf(personas, async (persona) => {
      const caseId = await town.in({ procedure, state: deleted })
      const before = await town.case(caseId)
      const turn = { _id: turnOf(before), openId: fresh<CaseId>('k'), count: 2 }
      await put(town.world, 'case-turns', turn)
      const answer = await town.world.call(persona, 'lifecycle/bringBack', { caseId, requestId: key() })
      const error = draftOf(persona, procedure)
        ? { code: 'CASE_REFUSED', data: { reason: 'open-already' } }
        : { code: 'NOT_FOUND' }
      expect(answer, persona).toMatchObject({ ok: false, error })
      expect([await town.case(caseId), await stored(town.world, 'case-turns', { _id: turn._id })]).toEqual([
        ...[before, [turn]],
      ])
    })
  })

  /** Without a case, which is to begin one: of enterprise-a or station-a, with another that goes on and without. */
  it.each(['draft', 'raise'] as const)('%s: begun by whom the value lets begin it, one at a time', async (name) => {
    const enterprise = (await stored(town.world, 'enterprises', { _id: town.scene.a }))[0]!
    const party = procedure.opens.about === 'carrier' ? { carrierId: stationA } : { enterpriseId: enterprise._id }
    const about = name === 'raise' ? { creditCode: enterprise.creditCode } : party
    let begun = 0
    for (const persona of personas) {
      await freeToBegin(town.scene)
      const form = answersOf(filledIn(procedure))
      const call = () =>
        town.world.call(persona, `lifecycle/${name}`, {
          ...{ procedure: procedure.id, ...about, form, requestId: key() },
        })
      const { byItself, blind } = procedure.opens
      const lets = name === 'raise' ? blind === true : !byItself && draftOf(persona, procedure)
      const turns = () => stored(town.world, 'case-turns')
      const first = await call()
      expect(first, persona).toMatchObject(lets ? { ok: true } : { ok: false, error: { code: 'NOT_FOUND' } })
      const [turn] = await turns()
      expect(turn !== undefined, persona).toBe(lets)
      if (!turn) continue
      begun++
      const doc = await town.case(turn.openId!)
      expect([doc.openedById, isFiled(doc.state)], persona).toEqual([town.person(persona), name === 'raise'])
      const already = { ok: false, error: { code: 'CASE_REFUSED', data: { reason: 'open-already' } } }
      // what is raised blindly is answered alike
      expect(await call(), persona).toMatchObject(name === 'raise' ? { ok: true } : already)
      expect(await turns(), persona).toEqual([turn])
    }
    const { byItself, blind } = procedure.opens
    expect(begun > 0).toBe(name === 'raise' ? blind === true : !blind && !byItself)
  })
})

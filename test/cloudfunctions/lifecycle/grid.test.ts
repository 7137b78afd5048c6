import { isOfficerRole } from '@shared/access/roles'
import { addDays, localDate } from '@shared/calendar/local-date'
import type { LifecycleEventId, OrganisationId, PersonId } from '@shared/ids'
import { type Action, filesForm, type Procedure, stateOf } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CaseDoc } from '../../../cloudfunctions/store/cases'
import { interestId } from '../../../cloudfunctions/store/interests'
import { subjectId } from '../../../cloudfunctions/store/lifecycle-events'
import { personas as demoPersonas } from '../../../demo/index'
import { eachOf } from '../../at-once'
import { event } from '../../shared/lifecycle/events'
import { key, openWorld, type World } from '../../world'
import { fresh, stationA } from '../newcomers'
import type { Persona } from '../people'
import { Scene } from '../scene'
import { put, stored } from '../stored'
import { attachmentOf, goodForm, putCase, putObjection } from './scene'

/**
 * Every state × action × role × tie of every procedure, generated from the values, through the shipped operation. What is expected of a
 * cell is read off the value here and by nothing that the engine uses: who, from where, and whether a tie stands in the way.
 */
const personas: readonly Persona[] = [
  ...(['visitor', 'enterprise-a', 'enterprise-b', 'staff-a', 'manager-a', 'manager-b'] as const),
  ...(['district-haidian', 'district-chaoyang', 'city-1', 'city-admin'] as const),
]
/** A tie stands in an officer's way, and in nobody else's. */
const cellsOf = (states: readonly string[]) =>
  states.flatMap((state) => personas.flatMap((persona) => [false, true].map((tied) => ({ state, persona, tied }))))
const declare = (personId: PersonId, caseId: CaseDoc['_id']) =>
  put(world, 'interests', { _id: interestId(personId, caseId), personId, matterId: caseId, at: scene.now })

let world: World
let scene: Scene
beforeAll(async () => {
  world = await openWorld()
  scene = new Scene(world)
})
afterAll(() => world.close())

/** An organisation that was admitted more than three years ago, and completed nothing. */
async function idle(): Promise<OrganisationId> {
  const head = { organisationId: fresh<OrganisationId>('o'), kind: 'station' as const, carrierId: null }
  const _id = fresh<LifecycleEventId>('le')
  await put(world, 'lifecycle-events', { ...event('admitted', '2022-01-05T10:00:00+08:00', { subject: head }), _id })
  await put(world, 'lifecycle-subjects', { _id: subjectId(head), ...head, eventIds: [_id] })
  return head.organisationId
}

/** What any procedure about a carrier asks for. */
const goodCarrierForm = {
  ...{ what: ['主营业务'], changedOn: '2026-09-01', account: '经过', ground: '其他不符合要求的情形' },
  ...{ promise: '约好的时间，有人接待', within: '2 个工作日以内', words: '约好的时间，一定有人接待' },
}

/** A case of this procedure in this state, of enterprise-a or station-a in 海淀, with its clock run out if it has one. */
async function caseIn(procedure: Procedure, state: string, action: Action, byId = scene.stranger()) {
  const today = localDate('2026-09-30')
  const clock = stateOf(procedure, state)?.clock
  const over = !action.only?.some(({ kind }) => kind === 'not-over')
  const due = clock
    ? {
        on: addDays(today, over ? -1 : 1),
        provisional: false,
        after: addDays(today, -9),
        count: 5,
        unit: 'working-day' as const,
      }
    : null
  const carrier = procedure.opens.about === 'carrier'
  const { blind } = procedure.opens
  const left = action.only?.some(({ kind }) => kind === 'not-of-standing')
  const upheld = action.only?.some(({ kind }) => kind === 'some-upheld') ? 1 : 0
  const own: Partial<CaseDoc> = {
    procedure: procedure.id,
    state,
    due,
    ...(state === 'draft' && { filedAt: null }),
    waits: stateOf(procedure, state)?.waits ?? 'none',
    public: stateOf(procedure, state)?.public === true,
    ...(carrier && {
      ...{ carrierId: stationA, enterpriseId: null, organisationId: left ? fresh<OrganisationId>('o') : await idle() },
      form: goodCarrierForm,
      evidence: procedure.attachments.map(({ id }) => attachmentOf(id, scene)),
    }),
    ...(!carrier && { organisationId: fresh<OrganisationId>('o'), form: blind ? {} : goodForm }),
    ...(action.onlyWhoDid && { steps: [stepOf(action.onlyWhoDid[0]!, byId)] }),
    openedById: blind ? scene.person('visitor') : carrier ? scene.stranger() : scene.person('enterprise-a'),
    ...(blind && { kind: null, evidence: [], declaration: null }),
    objections: { made: upheld, heard: upheld, upheld },
  }
  return putCase(scene, own)
}

/** Done earlier in the case, by them. */
const stepOf = (action: string, byId: PersonId): CaseDoc['steps'][number] => ({
  ...{ action, byId, side: 'city', at: scene.now, from: 'draft', to: 'decision', reason: '' },
  ...{ judged: {}, reasons: {}, filed: null, due: null, settings: 0 },
})

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
      finding: { objectionId: await putObjection(scene, caseId), upheld: false },
    }),
  }
}

const holds = (persona: Persona, role: string, scope: readonly string[]) =>
  demoPersonas.find(({ id }) => id === persona)!.roles.some((held) => held.role === role && scope.includes(held.scope))

/** Whether a persona may take it, of a case of enterprise-a or station-a in 海淀. */
function may(persona: Persona, procedure: Procedure, { by }: Pick<Action, 'by'>): boolean {
  if (by === 'person') return true
  const roles = by === 'opener' ? procedure.opens.by : by
  if (roles === 'person') return persona === 'enterprise-a'
  return roles.some((role) =>
    holds(
      persona,
      role,
      procedure.opens.about === 'carrier' ? ['station-a', 'haidian', 'city'] : ['enterprise-a', 'haidian', 'city'],
    ),
  )
}
const officerOnly = ({ opens }: Procedure, { by }: Pick<Action, 'by'>) => {
  const roles = by === 'opener' ? opens.by : by
  return typeof roles !== 'string' && roles.some(isOfficerRole)
}

describe.each(procedures.map((each) => [each.id, each] as const))('%s', (_id, procedure) => {
  const states = ['draft', ...procedure.states.map(({ id }) => id)]
  it.each(procedure.actions.map((each) => [each.id, each] as const))(
    '%s: every state, role and tie',
    async (_action, action) => {
      let taken = 0
      let cells = 0
      await eachOf(cellsOf(states), async ({ state, persona, tied }) => {
        const personId = scene.person(persona)
        const caseId = await caseIn(procedure, state, action, personId)
        if (tied) await declare(personId, caseId)
        const input = {
          caseId,
          action: action.id,
          state,
          ...(await brought(procedure, action, caseId)),
          requestId: key(),
        }
        const [before] = await stored(world, 'cases', { _id: caseId })
        const answer = await world.call(persona, 'lifecycle/act', input)
        const [after] = await stored(world, 'cases', { _id: caseId })
        const cell = `${state} ${action.id} ${persona} ${tied ? 'tied' : 'free'}`
        cells++
        const published = stateOf(procedure, state)?.public === true
        const filed = state !== 'draft'
        const entitled =
          may(persona, procedure, action) && (action.by !== 'person' || published || sees(persona, procedure))
        if (!entitled || (!filed && !draftOf(persona, procedure))) {
          expect(answer, cell).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
        } else if (tied && officerOnly(procedure, action)) {
          expect(answer, cell).toMatchObject({ ok: false, error: { code: 'CONFLICT_OF_INTEREST' } })
        } else if (!action.from.includes(state)) {
          expect(answer, cell).toMatchObject({ ok: false, error: { code: 'CASE_MOVED_ON' } })
        } else {
          expect(answer, cell).toMatchObject({ ok: true, value: { state: action.to ?? state } })
          expect(after!.state, cell).toBe(action.to ?? state)
          expect(after!.waits, cell).toBe(stateOf(procedure, after!.state)?.waits ?? 'none')
          taken++
          return
        }
        expect(after, cell).toEqual(before)
      })
      expect(cells).toBe(cellsOf(states).length)
      expect(taken, 'somebody may').toBeGreaterThan(0)
    },
  )

  /** Filing is out of `draft` alone; taking back is out of it too, and where the procedure has a step for it. */
  it.each(['file', 'withdraw'] as const)('%s: every state, role and tie', async (name) => {
    const step = procedure.actions.find(({ id }) => id === name)
    let taken = 0
    await eachOf(cellsOf(states), async ({ state, persona, tied }) => {
      const personId = scene.person(persona)
      const caseId = await caseIn(procedure, state, step ?? procedure.actions[0]!, personId)
      if (tied) await declare(personId, caseId)
      const [before] = await stored(world, 'cases', { _id: caseId })
      const declaration = { agreed: true, name: '王女士' }
      const input = { caseId, ...(name === 'file' && { declaration }), requestId: key() }
      const answer = await world.raw(persona, `lifecycle/${name}`, input)
      const [after] = await stored(world, 'cases', { _id: caseId })
      const cell = `${state} ${name} ${persona} ${tied ? 'tied' : 'free'}`
      const to = state === 'draft' ? { file: procedure.filing.to, withdraw: 'withdrawn' }[name] : step?.to
      if (!draftOf(persona, procedure)) {
        expect(answer, cell).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } })
      } else if (tied && officerOnly(procedure, { by: 'opener' })) {
        expect(answer, cell).toMatchObject({ ok: false, error: { code: 'CONFLICT_OF_INTEREST' } })
      } else if (state !== 'draft' && !step?.from.includes(state)) {
        expect(answer, cell).toMatchObject({ ok: false, error: { code: 'CASE_MOVED_ON' } })
      } else if (state !== 'draft' && step?.brings.includes('reason')) {
        // with its reason it is taken as a step
        expect(answer, cell).toMatchObject({ ok: false, error: { code: 'CASE_REFUSED' } })
      } else {
        expect(answer, cell).toMatchObject({ ok: true })
        expect(after!.state, cell).toBe(to)
        expect(after!.filedAt === null, cell).toBe(state === 'draft' && name === 'withdraw')
        taken++
        return
      }
      expect(after, cell).toEqual(before)
    })
    expect(taken > 0, 'somebody may').toBe(!procedure.opens.blind)
  })

  it('asks somebody who has not signed in to do so', async () => {
    const caseId = await caseIn(procedure, procedure.filing.to, procedure.actions[0]!)
    const input = { caseId, action: procedure.actions[0]!.id, state: procedure.filing.to, requestId: key() }
    expect(await world.call(null, 'lifecycle/act', input)).toMatchObject({ error: { code: 'UNAUTHENTICATED' } })
  })
})

/** Whoever begins such a case, for whom a draft is there too. */
const draftOf = (persona: Persona, procedure: Procedure) =>
  !procedure.opens.blind && may(persona, procedure, { by: 'opener' })
/** Whoever has a part in it by a role. */
const sees = (persona: Persona, procedure: Procedure) =>
  draftOf(persona, procedure) ||
  ['district-officer', 'city-reviewer', 'city-admin'].some((role) => holds(persona, role, ['haidian', 'city'])) ||
  procedure.actions.some((action) => action.by !== 'person' && may(persona, procedure, action))

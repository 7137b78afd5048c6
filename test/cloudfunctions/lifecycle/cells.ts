import { isOfficerRole } from '@shared/access/roles'
import { addDays, localDate } from '@shared/calendar/local-date'
import type { CaseId, LifecycleEventId, OrganisationId, PersonId } from '@shared/ids'
import type { Field, Form, FormAnswer } from '@shared/lifecycle/form'
import { type Action, draft, type Procedure, stateOf } from '@shared/lifecycle/procedure'
import type { CaseDoc } from '../../../cloudfunctions/store/cases'
import { interestId } from '../../../cloudfunctions/store/interests'
import { subjectId } from '../../../cloudfunctions/store/lifecycle-events'
import { personas as demoPersonas } from '../../../demo/index'
import { event } from '../../shared/lifecycle/events'
import { fresh, stationA } from '../newcomers'
import type { Persona } from '../people'
import { Scene } from '../scene'
import { put, stored } from '../stored'
import { InProcess } from './in-process'
import { attachmentOf, goodForm, putCase } from './scene'

/**
 * The cells of the grids: every state × role × tie of a procedure, generated from its value. What is expected of a cell is read off the
 * value here, and by nothing that the engine uses: who, from where, and whether a tie stands in the way.
 */
export const personas: readonly Persona[] = [
  ...(['visitor', 'enterprise-a', 'enterprise-b', 'staff-a', 'manager-a', 'manager-b'] as const),
  ...(['district-haidian', 'district-chaoyang', 'city-1', 'city-admin'] as const),
]
export interface Cell {
  state: string
  persona: Persona
  tied: boolean
}
/** A draft that was deleted: no state of its own. */
export const deleted = 'deleted'
export const statesOf = (procedure: Procedure): string[] => [draft, deleted, ...procedure.states.map(({ id }) => id)]
/** A tie stands in an officer's way, and in nobody else's. */
export const cellsOf = (procedure: Procedure): Cell[] =>
  statesOf(procedure).flatMap((state) =>
    personas.flatMap((persona) => [false, true].map((tied) => ({ state, persona, tied }))),
  )
export const isFiled = (state: string): boolean => state !== draft && state !== deleted
/** What the case is in as it is stored. */
export const storedAs = (state: string): string => (state === deleted ? 'withdrawn' : state)

const holds = (persona: Persona, role: string, scope: readonly string[]) =>
  demoPersonas.find(({ id }) => id === persona)!.roles.some((held) => held.role === role && scope.includes(held.scope))

/** Whether a persona may take it, of a case of enterprise-a or station-a in 海淀. */
export function may(persona: Persona, procedure: Procedure, { by }: Pick<Action, 'by'>): boolean {
  if (by === 'person') return true
  const roles = by === 'opener' ? procedure.opens.by : by
  if (roles === 'person') return persona === 'enterprise-a'
  const own = procedure.opens.about === 'carrier' ? 'station-a' : 'enterprise-a'
  return roles.some((role) => holds(persona, role, [own, 'haidian', 'city']))
}
export const officerOnly = ({ opens }: Procedure, { by }: Pick<Action, 'by'>): boolean => {
  const roles = by === 'opener' ? opens.by : by
  return typeof roles !== 'string' && roles.some(isOfficerRole)
}
export const isOfficer = (persona: Persona): boolean =>
  demoPersonas.find(({ id }) => id === persona)!.roles.some(({ role }) => isOfficerRole(role))
/** Whoever begins such a case, for whom a draft is there too. */
export const draftOf = (persona: Persona, procedure: Procedure): boolean =>
  !procedure.opens.blind && may(persona, procedure, { by: 'opener' })
/** Whoever has a part in it by a role, once it is filed. */
export const sees = (persona: Persona, procedure: Procedure): boolean =>
  draftOf(persona, procedure) ||
  ['district-officer', 'city-reviewer', 'city-admin'].some((role) => holds(persona, role, ['haidian', 'city'])) ||
  procedure.actions.some((action) => action.by !== 'person' && may(persona, procedure, action))

/** What any procedure about a carrier asks for. */
const goodCarrierForm: Form = {
  ...{ what: ['主营业务'], changedOn: '2026-09-01', account: '经过', ground: '其他不符合要求的情形' },
  ...{ promise: '约好的时间，有人接待', within: '2 个工作日以内', words: '约好的时间，一定有人接待' },
}
function anyAnswer(field: Field): FormAnswer {
  switch (field.type) {
    case 'text':
      return '写明的内容'.slice(0, field.most)
    case 'figure':
      return field.most
    case 'date':
      return '2026-09-01'
    case 'place':
      return '116.30000,39.96000'
    case 'yes':
      return true
    case 'one':
      return field.options[0]!
    case 'many':
      return field.options.slice(0, 1)
  }
}
/** Everything filled in that is asked for. */
export function filledIn({ form, opens }: Procedure): Form {
  const known = opens.about === 'carrier' ? goodCarrierForm : goodForm
  const asked = form.filter(({ id, required }) => required || known[id] !== undefined)
  return Object.fromEntries(asked.map((field) => [field.id, known[field.id] ?? anyAnswer(field)]))
}

/** Done earlier in the case, by them. */
export const stepOf = (action: string, byId: PersonId, at: number): CaseDoc['steps'][number] => ({
  ...{ action, byId, side: 'city', at, from: 'draft', to: 'decision', reason: '' },
  ...{ judged: {}, reasons: {}, filed: null, due: null, settings: 0 },
})

/** A town in this process, with cases in any state. */
export class Cells {
  private constructor(
    readonly world: InProcess,
    readonly scene: Scene,
  ) {}

  static async open(): Promise<Cells> {
    const world = await InProcess.open('2026-09-30T09:00:00+08:00')
    return new Cells(world, new Scene(world as never))
  }

  person = (persona: Persona): PersonId => this.scene.person(persona)
  declare = (personId: PersonId, caseId: CaseId) =>
    put(this.world, 'interests', { _id: interestId(personId, caseId), personId, matterId: caseId, at: this.scene.now })
  case = async (caseId: CaseId): Promise<CaseDoc> => (await stored(this.world, 'cases', { _id: caseId }))[0]!

  /** An organisation that was admitted more than three years ago, and completed nothing. */
  async #idle(): Promise<OrganisationId> {
    const head = { organisationId: fresh<OrganisationId>('o'), kind: 'station' as const, carrierId: null }
    const _id = fresh<LifecycleEventId>('le')
    await put(this.world, 'lifecycle-events', {
      ...event('admitted', '2022-01-05T10:00:00+08:00', { subject: head }),
      _id,
    })
    await put(this.world, 'lifecycle-subjects', { _id: subjectId(head), ...head, eventIds: [_id] })
    return head.organisationId
  }

  /**
   * A case of this procedure in this state, of enterprise-a or station-a in 海淀, with its clock run out if it has one.
   * @param action so that nothing but its place and its person can stand in its way
   */
  async in(
    { procedure, state, action, byId }: { procedure: Procedure; state: string; action?: Action; byId?: PersonId },
    own: Partial<CaseDoc> = {},
  ): Promise<CaseId> {
    const { scene } = this
    // nothing here waits for anything outside this process, and its runner wants to be heard in between
    await new Promise((done) => setImmediate(done))
    const guarded = (kind: string) => action?.only?.some((guard) => guard.kind === kind) === true
    const upheld = guarded('some-upheld') ? 1 : 0
    const at = stateOf(procedure, state)
    const { blind, about } = procedure.opens
    const frozenAt = state === draft || at?.editable ? null : scene.now - 1
    return putCase(scene, {
      ...{ procedure: procedure.id, state: storedAs(state), due: at?.clock ? dueIn(guarded('not-over')) : null },
      ...{ waits: at?.waits ?? 'none', public: at?.public === true, frozenAt, form: filledIn(procedure) },
      ...(state === draft && { filedAt: null, waits: 'applicant' }),
      ...(state === deleted && { filedAt: null, waits: 'gone', endedAt: scene.now - 1 }),
      ...(about === 'carrier'
        ? {
            ...{ carrierId: stationA, enterpriseId: null, openedById: scene.stranger() },
            organisationId: guarded('not-of-standing') ? fresh<OrganisationId>('o') : await this.#idle(),
          }
        : { organisationId: fresh<OrganisationId>('o'), openedById: scene.person('enterprise-a') }),
      evidence: procedure.attachments.map(({ id }) => attachmentOf(id, scene)),
      ...(action?.onlyWhoDid && { steps: [stepOf(action.onlyWhoDid[0]!, byId ?? scene.stranger(), scene.now)] }),
      ...(blind && { openedById: scene.person('visitor'), kind: null, declaration: null }),
      objections: { made: upheld, heard: upheld, upheld },
      ...own,
    })
  }

  close = (): void => this.world.close()
}

function dueIn(running: boolean): CaseDoc['due'] {
  const today = localDate('2026-09-30')
  const [on, after] = [addDays(today, running ? 1 : -1), addDays(today, -9)]
  return { on, provisional: false, after, count: 5, unit: 'working-day' }
}

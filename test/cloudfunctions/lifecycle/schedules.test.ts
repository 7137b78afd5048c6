import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { key } from '../../world'
import type { Persona } from '../people'
import { Scene } from '../scene'
import { remove, stored } from '../stored'
import { InProcess } from './in-process'
import { putCase, putObjection } from './scene'

/**
 * Random schedules of an application on the shipped operations, compared step by step with a model that knows nothing of values or
 * engines: G26 三(三)1 as a few lines of its own.
 */
let world: InProcess
let scene: Scene
beforeAll(async () => {
  world = await InProcess.open('2026-06-01T09:00:00+08:00')
  scene = new Scene(world as never)
})
afterAll(() => world.close())

const day = 86_400_000
const moves = [
  'recommend',
  'ask',
  'supply',
  'refuse',
  'publish',
  'return',
  'reject',
  'object',
  'find',
  'uphold',
  'admit',
  'withdraw',
  'wait',
] as const
type Move = (typeof moves)[number]
/** Taken by nobody as an officer. */
const ofOthers: readonly Move[] = ['supply', 'object', 'withdraw']
const who = ['district-haidian', 'city-1', 'city-2', 'enterprise-a', 'visitor'] as const satisfies readonly Persona[]

/** Who usually takes a move: so that most schedules get somewhere. */
const usual: readonly (readonly [Move, (typeof who)[number]])[] = [
  ...([
    ['recommend', 'district-haidian'],
    ['recommend', 'district-haidian'],
    ['ask', 'district-haidian'],
  ] as const),
  ...([
    ['supply', 'enterprise-a'],
    ['publish', 'city-1'],
    ['publish', 'city-1'],
    ['return', 'city-2'],
  ] as const),
  ...([
    ['object', 'visitor'],
    ['object', 'city-2'],
    ['find', 'city-1'],
    ['find', 'city-1'],
  ] as const),
  ...([
    ['admit', 'city-1'],
    ['uphold', 'city-1'],
    ['wait', 'visitor'],
    ['wait', 'visitor'],
  ] as const),
]

/** What the sentences come to. */
class Model {
  state = 'district-review'
  askedAt = 0
  returned = false
  publishedAt = 0
  objectors = new Set<Persona>()
  heard = 0
  upheld = 0

  /** Takes a move if it may be. @returns whether it may */
  take(move: Move, by: Persona, at: number, upheld: boolean): boolean {
    const district = by === 'district-haidian'
    const city = by.startsWith('city')
    const ours = by === 'enterprise-a'
    const to = (state: string) => {
      this.state = state
      return true
    }
    // five working days after Monday 06-01 end on Monday 06-08: whoever publishes later counts from there
    const over = this.state === 'publication' && at > lastDay(this.publishedAt, 5)
    const untied = !this.objectors.has(by)
    switch (`${this.state} ${move}`) {
      case 'district-review recommend':
        return district && untied && to('city-review')
      case 'district-review refuse':
        return district && untied && to('refused')
      case 'district-review ask':
        if (!district || !untied || this.askedAt) return false
        this.askedAt = at
        return to('supplement')
      case 'supplement supply':
        return ours && at <= lastDay(this.askedAt, 15) && to('district-review')
      case 'city-review publish':
        if (!city || !untied) return false
        this.publishedAt = at
        return to('publication')
      case 'city-review return':
        if (!city || !untied || this.returned) return false
        this.returned = true
        return to('district-review')
      case 'city-review reject':
        return city && untied && to('refused')
      case 'publication reject':
        return city && untied && this.heard === this.objectors.size && to('refused')
      case 'publication object':
        if (over || this.objectors.has(by)) return false
        this.objectors.add(by)
        return true
      case 'publication find':
        if (!city || !untied || this.heard === this.objectors.size) return false
        this.heard++
        if (upheld) this.upheld++
        return true
      case 'publication uphold':
        return city && untied && this.heard === this.objectors.size && this.upheld > 0 && to('refused')
      case 'publication admit':
        return city && untied && over && this.heard === this.objectors.size && this.upheld === 0 && to('admitted')
      case 'district-review withdraw':
      case 'supplement withdraw':
      case 'city-review withdraw':
        return ours && to('withdrawn')
      default:
        return false
    }
  }
}

/** The last moment of so many working days after; from 06-01 on there is no holiday until 06-19, and none is worked. */
function lastDay(at: number, count: number): number {
  let date = new Date(at + 8 * 3_600_000)
  for (let left = count; left > 0; ) {
    date = new Date(date.getTime() + day)
    const text = date.toISOString().slice(5, 10)
    const off = text >= '06-19' && text <= '06-21'
    if (date.getUTCDay() % 6 !== 0 && !off) left--
  }
  return Date.parse(`${date.toISOString().slice(0, 10)}T23:59:59.999+08:00`)
}

it('the operations and the model agree on every step of every schedule', async () => {
  const start = world.at
  let taken = 0
  const upheld = fc.boolean()
  const any = fc.record({ move: fc.constantFrom(...moves), by: fc.constantFrom(...who), upheld })
  const likely = fc.record({ pair: fc.constantFrom(...usual), upheld }).map(({ pair: [move, by], ...own }) => ({
    ...{ move, by, ...own },
  }))
  const step = fc.oneof({ weight: 1, arbitrary: any }, { weight: 4, arbitrary: likely })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (schedule) => {
      world.at = start
      await remove(world, 'quotas')
      const caseId = await putCase(scene, { filedAt: start - 3_600_000 })
      const model = new Model()
      for (const { move, by, upheld } of schedule) {
        if (move === 'wait') {
          world.at += 2 * day
          continue
        }
        const [open] = await stored(world, 'objections', { caseId, finding: null })
        const finding = { objectionId: open?._id ?? (await putObjection(scene, (await putCase(scene))!)), upheld }
        const judges = !ofOthers.includes(move)
        const conditions = (judges ? conditionIds : []).map((conditionId, i) => ({
          ...{ conditionId, holds: !(i === 0 && (move === 'refuse' || move === 'reject')) },
        }))
        const state = model.state
        const answer = await world.call(by, 'lifecycle/act', {
          ...{ caseId, action: move, state, reason: '写明的理由', conditions, requestId: key() },
          ...(move === 'supply' && { declaration: { agreed: true, name: '王女士' } }),
          ...(move === 'object' && { objection: '名不副实' }),
          ...(move === 'find' && { finding }),
        })
        const may = model.take(move, by, world.at, upheld)
        expect([move, by, state, answer.ok]).toEqual([move, by, state, may])
        if (may) taken++
        const [doc] = await stored(world, 'cases', { _id: caseId })
        expect(doc!.state).toBe(model.state)
        expect(doc!.objections).toEqual({ made: model.objectors.size, heard: model.heard, upheld: model.upheld })
      }
      const events = await stored(world, 'lifecycle-events', { caseId })
      expect(events.map(({ what }) => what)).toEqual(model.state === 'admitted' ? ['admitted'] : [])
      await remove(world, 'lifecycle-events', { caseId })
      await remove(world, 'lifecycle-subjects', { organisationId: events[0]?.subject.organisationId ?? '' })
    }),
    { numRuns: 50 },
  )
  expect(taken).toBeGreaterThan(100)
}, 240_000)

const conditionIds = [
  ...['registered', 'form', 'established', 'operating', 'honest', 'unpenalised', 'clean', 'facilities', 'area'],
  ...['staff', 'management', 'general', 'special'],
]

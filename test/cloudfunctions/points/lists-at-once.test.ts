import { localDate } from '@shared/calendar/local-date'
import { describe, expect, it } from 'vitest'
import { type Answer, codeOf, key, outcomes, type World } from '../../world'
import type { Scene } from '../scene'
import { stored } from '../stored'
import { cancelling } from './cancelling'
import { inTown, type Listing, stationA } from './listing'

/** A publication beside other publications, verifications and cancellations at the same moment. */
let town: Listing
let world: World
let scene: Scene
inTown((opened) => {
  town = opened
  world = opened.world
  scene = opened.scene
})

describe('at once', () => {
  it('no transaction is open while ledgers are read, however long they are', async () => {
    await town.settle()
    const listId = await town.drafted()
    const { documents } = world.cloud
    const { handle } = documents
    let open = 0
    const seen = { outside: 0, inside: 0 }
    documents.handle = async (action, body) => {
      const answer = await handle.call(documents, action, body)
      if (action === 'database.startTransaction') open++
      if (action === 'database.commitTransaction') open--
      if (body.collectionName === 'ledger') seen[open > 0 ? 'inside' : 'outside']++
      return answer
    }
    try {
      expect([codeOf(await town.check(listId)), codeOf(await town.publish(listId))]).toEqual(['OK', 'OK'])
    } finally {
      documents.handle = handle
    }
    expect(seen.inside).toBe(0)
    expect(seen.outside).toBeGreaterThan(4)
  })

  const slow = () => world.cloud.faults.plan([{ action: 'database.*', kind: 'latency', ms: 3 }], 12)

  it('two who publish: one publication, one title', async () => {
    for (let round = 0; round < 4; round++) {
      await town.settle()
      const listId = await town.checked()
      slow()
      const answers = await Promise.all([town.publish(listId, 'city-2'), town.publish(listId, 'city-admin')])
      expect(outcomes(answers)).toEqual(['OK', 'WRONG_STATE'])
      expect([await town.recognised(), await stored(world, 'cycle-locks')]).toMatchObject([[{}], [{}]])
    }
  })

  /** The second begins when the first has come to its nth statement of a transaction. */
  async function meanwhile(
    nth: number,
    first: () => Promise<Answer>,
    second: () => Promise<Answer>,
  ): Promise<[Answer, Answer]> {
    const { documents } = world.cloud
    const { handle } = documents
    let [statements, begun]: [number, Promise<Answer> | null] = [0, null]
    documents.handle = (action, body) => {
      if (typeof body.transactionId === 'string' && statements++ === nth) begun = second()
      return handle.call(documents, action, body)
    }
    try {
      const answer = await first()
      return [answer, await (begun ?? second())]
    } finally {
      documents.handle = handle
    }
  }
  const courses = (['publication', 'verification'] as const).flatMap((leads) =>
    [0, 5, 10].map((nth) => [leads, nth] as const),
  )

  it('a verification and the publication: it counts in what was published, or it is refused; never after', async () => {
    const seen = new Set<string>()
    for (const [leads, nth] of courses) {
      await town.settle()
      const recordId = await scene.record({ frozenAt: scene.now, date: localDate('2026-09-20') })
      const claimId = await scene.claim({ recordId })
      const listId = await town.checked()
      const verdict = { claimId, decision: 'verified', requestId: key() } as const
      const [publishing, verifying] = [() => town.publish(listId), () => world.call('city-2', 'points/verify', verdict)]
      const both = leads === 'publication' ? ([publishing, verifying] as const) : ([verifying, publishing] as const)
      const [a, b] = await meanwhile(nth, both[0], both[1])
      const [published, verified] = leads === 'publication' ? [a, b] : [b, a]
      const state = published.ok ? (published.value as { state: string }).state : codeOf(published)
      const entries = await stored(world, 'ledger', { recordId })
      seen.add(`${state} ${codeOf(verified)}`)
      expect(entries).toHaveLength(verified.ok ? 1 : 0)
      if (state === 'published') expect(codeOf(verified)).toBe('VERIFICATION_REFUSED')
      else expect([state, codeOf(verified)]).toEqual(['draft', 'OK'])
    }
    expect(seen).toEqual(new Set(['published VERIFICATION_REFUSED', 'draft OK']))
  })

  /** What happened to station-a in the end, in the order in which it was written. */
  async function happened() {
    const [subject] = await stored(world, 'lifecycle-subjects', { carrierId: stationA })
    const events = new Map((await stored(world, 'lifecycle-events')).map(({ _id, what }) => [_id, what]))
    return subject!.eventIds.flatMap((id) => events.get(id) ?? []).filter((what) => what !== 'admitted')
  }
  const outcomeOf = (answer: Answer) =>
    answer.ok ? (answer.value as { state: string }).state : `${answer.error.data?.reason ?? codeOf(answer)}`

  it('a station that is cancelled after the look at it, and before the publication, is not listed', async () => {
    await town.settle()
    const cancel = await cancelling(world)
    const listId = await town.checked()
    const { documents } = world.cloud
    const { handle } = documents
    let cancelled: Answer | null = null
    documents.handle = async (action, body) => {
      if (action === 'database.startTransaction' && !cancelled) {
        documents.handle = handle
        cancelled = await cancel()
      }
      return handle.call(documents, action, body)
    }
    try {
      expect(outcomeOf(await town.publish(listId))).toBe('NOT_OBJECT')
    } finally {
      documents.handle = handle
    }
    expect(cancelled).toMatchObject({ ok: true })
    expect([await happened(), await stored(world, 'cycle-locks')]).toEqual([['cancelled'], []])
  })

  it('a cancellation and the publication: it is listed and then cancelled, or it is not listed', async () => {
    const seen = new Set<string>()
    for (const [leads, nth] of (['publication', 'cancellation'] as const).flatMap((leads) =>
      [0, 4, 8, 12].map((nth) => [leads, nth] as const),
    )) {
      await town.settle()
      const cancel = await cancelling(world)
      const listId = await town.checked()
      const [first, second] =
        leads === 'publication' ? [() => town.publish(listId), cancel] : [cancel, () => town.publish(listId)]
      const answers = await meanwhile(nth, first, second)
      const [published, cancelled] = leads === 'publication' ? answers : [answers[1], answers[0]]
      expect(codeOf(cancelled)).toBe('OK')
      const outcome = outcomeOf(published)
      seen.add(outcome)
      expect(await happened()).toEqual(outcome === 'published' ? ['recognised', 'cancelled'] : ['cancelled'])
    }
    expect(seen).toEqual(new Set(['published', 'NOT_OBJECT']))
  })
})

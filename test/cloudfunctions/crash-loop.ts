import { expect } from 'vitest'
import { key } from '../world'
import { dying } from './dying'
import { InProcess } from './lifecycle/in-process'
import { Scene } from './scene'

/** A town in this process, on a Wednesday of the first cycle, with whoever writes documents into it. */
export async function crashTown(): Promise<{ world: InProcess; scene: Scene }> {
  const world = await InProcess.open('2026-09-30T10:00:00+08:00')
  return { world, scene: new Scene(world as never) }
}

interface Crashing<S> {
  as: string
  path: string
  /** arranges a round; what the call is made with, but for its request key */
  arrange: () => Promise<object>
  /** what of the database is judged, of the round with this input */
  seen: (input: object) => Promise<S>
  /** before the call, and after the crash and the same call once more */
  judge: (round: { before: S; after: S }) => void
  /** it reaches the database more often than this */
  atLeast: number
}

/** No call reaches the database so often. */
const most = 80

/**
 * A call that dies after each step that reaches the database, one after the other, until it dies nowhere any more; and the same call again.
 * What a crash left behind is all of it or nothing.
 */
export async function crashes<S>(
  world: InProcess,
  { as, path, arrange, seen, judge, atLeast }: Crashing<S>,
): Promise<void> {
  let crashed = 0
  for (let nth = 1; nth < most; nth++) {
    const input = await arrange()
    const request = { ...input, requestId: key() }
    const before = await seen(input)
    let steps = () => 0
    world.wrap = (documents) => {
      const made = dying(documents, nth)
      steps = made.steps
      return made.documents
    }
    await world.call(as, path, request)
    world.wrap = (documents) => documents
    const between = await seen(input)
    expect(await world.call(as, path, request), `after ${nth}`).toMatchObject({ ok: true })
    const after = await seen(input)
    expect([before, after], `all or nothing after ${nth}`).toContainEqual(between)
    judge({ before, after })
    if (steps() < nth) break
    crashed++
  }
  expect(crashed).toBeGreaterThan(atLeast)
  expect(crashed).toBeLessThan(most - 1)
}

import { afterAll, beforeAll } from 'vitest'
import { openWorld, type World, type WorldChoices } from '../../world'
import { Scene } from '../scene'
import { change } from '../stored'
import { Steps } from './steps'

interface Town {
  world: World
  scene: Scene
  steps: Steps
}

/** When an enterprise has time for its whole way before the cycle ends. */
export const june: WorldChoices = { now: Date.parse('2026-06-01T09:00:00+08:00') }

/** A town of its own for the tests of a file, and what they need in it. */
export function inTown(take: (town: Town) => void | Promise<void>, choices: WorldChoices = {}): void {
  let world: World | undefined
  beforeAll(async () => {
    world = await openWorld(choices)
    await take({ world, scene: new Scene(world), steps: new Steps(world) })
  })
  afterAll(() => world?.close())
}

/** enterprise-a is where the officer of the tests is. */
export const aInHaidian = ({ world, scene }: Town) =>
  change(world, 'enterprises', { _id: scene.a }, { district: 'haidian' })

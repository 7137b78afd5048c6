import { eachOf } from '../at-once'
import { operations } from './inputs'
import type { Town } from './town'

const FLOOD = 50

/** One person sends the same thing over and over, each time anew; whoever else is there is served all the while and afterwards. */
export async function floods(town: Town, calls: number): Promise<void> {
  await town.furnish()
  const inbox = operations.find(({ path }) => path === 'inbox/list')!
  const honest = town.viewers.find(({ name }) => name === 'city-1')!
  for (let left = calls; left > 0; left -= FLOOD) {
    const operation = town.inputs.pick(operations)
    const viewer = town.somebodyFor(operation)
    const flood = Array.from({ length: Math.min(FLOOD, left) }, () => JSON.stringify(town.inputs.valid(operation)))
    await eachOf(flood, async (body) => void (await town.call(viewer, operation, body)), 16)
    if (!(await town.call(honest, inbox, '{}')))
      town.judge.findings.crashes.push(
        `nobody else is served after ${viewer.name} sent ${operation.path} over and over`,
      )
  }
}

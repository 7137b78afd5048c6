import type { TaskName } from '@shared/system/tasks'
import { change, type Holding, remove } from './stored'

/** Lets background tasks run at the next tick, however lately they did. */
export async function makeDue(world: Holding, ...names: TaskName[]): Promise<void> {
  await remove(world, 'leases')
  for (const name of names) await change(world, 'tasks', { _id: name as never }, { endedAt: null, behind: false })
}

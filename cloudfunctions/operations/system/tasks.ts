import { taskNames } from '@shared/system/tasks'
import { os } from '../../frame/os'
import { lastHour } from '../../modules/system/minutes'
import { tasks as store } from '../../store/tasks'

export const tasks = os.system.tasks.handler(async ({ context: { deps } }) => {
  const known = await store.getAll(deps.documents, taskNames)
  const now = deps.now()
  return {
    tasks: taskNames.map((name) => {
      const { startedAt = null, endedAt = null, behind = false, minutes = [] } = known.get(name) ?? {}
      const sum = (of: 'done' | 'failed') => lastHour(minutes, now).reduce((total, minute) => total + minute[of], 0)
      return { name, startedAt, endedAt, behind, doneLastHour: sum('done'), failedLastHour: sum('failed') }
    }),
  }
})

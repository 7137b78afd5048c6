import { taskNames } from '@shared/system/tasks'
import { os } from '../../frame/os'
import { lastHour } from '../../modules/system/minutes'
import { sinceRest } from '../../modules/system/since-rest'
import { restedOf } from '../../store/leases'
import { tasks as store } from '../../store/tasks'

export const tasks = os.system.tasks.handler(async ({ context: { deps } }) => {
  const [known, rested] = await Promise.all([store.getAll(deps.documents, taskNames), restedOf(deps.documents, 'tick')])
  const now = deps.now()
  return {
    tasks: taskNames.map((name) => {
      const { behind = false, minutes = [], ...doc } = known.get(name) ?? { startedAt: null, endedAt: null }
      const { startedAt, endedAt } = sinceRest(doc, rested[name])
      const sum = (of: 'done' | 'failed') => lastHour(minutes, now).reduce((total, minute) => total + minute[of], 0)
      return { name, startedAt, endedAt, behind, doneLastHour: sum('done'), failedLastHour: sum('failed') }
    }),
  }
})

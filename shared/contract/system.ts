import * as z from 'zod'
import { taskNames } from '../system/tasks'
import { reads } from './entry'
import { instant } from './fields'

/** How the system itself is doing, for those who run it (J6). */
export const system = {
  /** What the background tasks did in the last hour. `behind`: the last run stopped for time with work left. */
  tasks: reads(['city-admin'])
    .input(z.strictObject({}))
    .output(
      z.object({
        tasks: z.array(
          z.object({
            name: z.enum(taskNames),
            /** null: it has not run yet */
            startedAt: instant.nullable(),
            endedAt: instant.nullable(),
            doneLastHour: z.number().int(),
            failedLastHour: z.number().int(),
            behind: z.boolean(),
          }),
        ),
      }),
    ),
}

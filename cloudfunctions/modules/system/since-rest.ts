import type { TaskDoc } from '../../store/tasks'

type Times = Pick<TaskDoc, 'startedAt' | 'endedAt'>

/**
 * A task's document with the times of its latest run. A run that found nothing to do is not written into it: one write of the tick says of
 * all such when that was (`store/leases.ts`).
 */
export const sinceRest = <T extends Times>(doc: T, rested: number | undefined): T =>
  rested === undefined || rested < (doc.endedAt ?? 0) ? doc : { ...doc, startedAt: rested, endedAt: rested }

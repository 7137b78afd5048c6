import { collection } from './collection'

/** What a task did in one minute. */
export interface TaskMinute {
  at: number
  done: number
  failed: number
}

/** A background task between its runs. */
export interface TaskDoc {
  _id: string
  /** how often its state was written: of two runs at once only one goes on from a state */
  turn: number
  /** where it goes on; each task's own shape, null before its first run */
  state: unknown
  startedAt: number | null
  endedAt: number | null
  /** it stopped because its time was up, not because there was nothing left */
  behind: boolean
  /** the past hour's minutes in which something was done or failed */
  minutes: TaskMinute[]
}
export const tasks = collection<TaskDoc>('tasks')

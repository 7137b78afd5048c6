import type { TaskName } from '@shared/system/tasks'
import type { Deps } from '../../platform/deps'
import type { Messages } from '../../platform/messages'
import type { TextCheck } from '../../platform/text-check'

export interface JobDeps extends Deps {
  messages: Messages
  texts: TextCheck
}

/** What one slice of a task came to. */
export interface Slice<S> {
  /** where the next slice goes on; written when it differs from what was there */
  state: S
  /** how many things it did */
  done: number
  /** true: there is more to do now */
  more: boolean
}

/**
 * A background task: does a bounded amount, may be run again at any time, and goes on where it was left. What a slice does must be
 * harmless done twice: its state is written after it, and a crash in between repeats it.
 */
export interface Task<S = unknown> {
  name: TaskName
  /** how long it rests after there was nothing left, ms */
  restMs: number
  /** the state before the first run */
  start: S
  run(deps: JobDeps, state: S): Promise<Slice<S>>
}

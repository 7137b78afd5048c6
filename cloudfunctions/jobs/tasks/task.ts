import type { Deps } from '../../platform/deps'
import type { Messages } from '../../platform/messages'

export interface JobDeps extends Deps {
  messages: Messages
}

/** A background task: does a bounded amount, may be run again at any time, and picks up where it was left. */
export interface Task {
  name: string
  /** @returns how many things it did */
  run(deps: JobDeps): Promise<number>
}

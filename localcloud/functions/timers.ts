import type { Clock } from '../clock'
import { CloudError } from '../errors'
import type { FunctionConfig, TimerConfig } from '../types'
import { type Cron, parseCron } from './cron'

/** How often due timers are looked for, in real milliseconds. */
const TICK_MS = 200

interface Trigger {
  functionName: string
  config: TimerConfig
  cron: Cron
  /** Milliseconds of the cloud's clock; undefined when the expression never matches again. */
  due: number | undefined
  /** Settles when the last run has ended. */
  tail: Promise<unknown>
  running: number
}

/** What SCF hands to a function for a timer. `Time` in UTC. */
export const timerEvent = (name: string, at: number) => ({
  Type: 'Timer',
  TriggerName: name,
  Time: new Date(at).toISOString().replace(/\.\d+Z$/, 'Z'),
  Message: '',
})

/**
 * Timers by the cloud's clock. A run that is due while the last one is still going is left out, and after a jump of the clock
 * the runs in between count as one, so a function never overlaps itself here.
 */
export class Timers {
  readonly #triggers: Trigger[]
  #ticker: NodeJS.Timeout | undefined

  constructor(
    functions: FunctionConfig[],
    readonly clock: Clock,
    readonly run: (functionName: string, event: Record<string, unknown>) => Promise<unknown>,
  ) {
    this.#triggers = functions.flatMap(({ name, triggers = [] }) =>
      triggers.map((config) => {
        const cron = parseCron(config.config)
        return { functionName: name, config, cron, due: cron.next(clock.now()), tail: Promise.resolve(), running: 0 }
      }),
    )
  }

  start() {
    this.#ticker = setInterval(() => this.#tick(), TICK_MS)
  }

  stop() {
    clearInterval(this.#ticker)
  }

  /** After the clock was set back, what was due later is due again. */
  reschedule() {
    const now = this.clock.now()
    for (const trigger of this.#triggers)
      if (trigger.due === undefined || trigger.due > now) trigger.due = trigger.cron.next(now)
  }

  /** Runs one trigger now; waits for a run of it that is going on. Throws `CloudError` as the function's call does. */
  async runNow(functionName: string, triggerName: string): Promise<unknown> {
    const trigger = this.#triggers.find((t) => t.functionName === functionName && t.config.name === triggerName)
    if (!trigger) throw new CloudError('INVALID_PARAM', `Function ${functionName} has no timer ${triggerName}`)
    return this.#fire(trigger, this.clock.now())
  }

  list() {
    return this.#triggers.map(({ functionName, config, due, running }) => ({
      functionName,
      ...config,
      due,
      running: running > 0,
    }))
  }

  #tick() {
    const now = this.clock.now()
    for (const trigger of this.#triggers) {
      if (trigger.due === undefined || trigger.due > now) continue
      const at = trigger.due
      trigger.due = trigger.cron.next(now)
      if (trigger.running === 0) this.#fire(trigger, at).catch(() => undefined)
    }
  }

  #fire(trigger: Trigger, at: number): Promise<unknown> {
    trigger.running++
    const run = trigger.tail
      .then(() => this.run(trigger.functionName, timerEvent(trigger.config.name, at)))
      .finally(() => trigger.running--)
    trigger.tail = run.catch(() => undefined)
    return run
  }
}

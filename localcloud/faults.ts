import { CloudError } from './errors'
import { LostConnection } from './http/lost-connection'
import { seeded } from './random'

/**
 * What befalls a request. `error`, `conflict` and `lost before` happen instead of the work; `lost after` and `crash after` when the
 * work is durable and the answer not yet out; `latency` and `clock jump` before the work, which then goes on.
 */
export type FaultKind = 'latency' | 'error' | 'conflict' | 'lost before' | 'lost after' | 'crash after' | 'clock jump'

export interface FaultRule {
  /** An action of the wire, e.g. `database.modifyDocument`; a final `*` stands for the rest. */
  action: string
  kind: FaultKind
  /** 0 to 1. Default 1. */
  probability?: number
  /** How often at most; absent: without end. */
  times?: number
  /** Milliseconds: the longest latency, or the length of a jump. */
  ms?: number
  /** Of `error`; default SYS_ERR. */
  code?: string
}

export interface FaultEvent {
  action: string
  kind: FaultKind
}

/** What faults need from the cloud around them. */
export interface FaultPower {
  abort(transactionId: string): Promise<unknown>
  jumpClock(ms: number): void
  crash(): void
}

/** From the documented message of the platform. */
const CONFLICT =
  '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.'

/** Faults on demand. The same rules, seed and order of requests give the same faults. */
export class Faults {
  #rules: (FaultRule & { left: number })[] = []
  #random = seeded(0)
  #history: FaultEvent[] = []

  constructor(readonly power: FaultPower) {}

  /** Replaces all rules and starts the history anew. */
  plan(rules: FaultRule[], seed = 0) {
    this.#rules = rules.map((rule) => ({ ...rule, left: rule.times ?? Number.POSITIVE_INFINITY }))
    this.#random = seeded(seed)
    this.#history = []
  }

  clear() {
    this.plan([])
  }

  rules(): FaultRule[] {
    return this.#rules.map(({ left: _left, ...rule }) => rule)
  }

  history(): FaultEvent[] {
    return [...this.#history]
  }

  /** Does the work of one request, with whatever is planned for it. */
  async around<T>(action: string, body: Record<string, unknown>, work: () => Promise<T>): Promise<T> {
    const struck = this.#rules.filter((rule) => this.#strikes(rule, action))
    for (const rule of struck) await this.#before(rule, body)
    const result = await work()
    for (const { kind } of struck) {
      if (kind === 'crash after') this.power.crash()
      if (kind === 'lost after') throw new LostConnection()
    }
    return result
  }

  #strikes(rule: FaultRule & { left: number }, action: string): boolean {
    const concerns = rule.action.endsWith('*') ? action.startsWith(rule.action.slice(0, -1)) : action === rule.action
    if (!concerns || rule.left <= 0 || this.#random() >= (rule.probability ?? 1)) return false
    rule.left--
    this.#history.push({ action, kind: rule.kind })
    return true
  }

  async #before({ kind, ms = 1000, code = 'SYS_ERR' }: FaultRule, { transactionId }: Record<string, unknown>) {
    if (kind === 'latency') await new Promise((resolve) => setTimeout(resolve, Math.floor(this.#random() * ms)))
    if (kind === 'clock jump') this.power.jumpClock(ms)
    if (kind === 'lost before') throw new LostConnection()
    if (kind === 'error') throw new CloudError(code, `Planned fault ${code}`)
    if (kind === 'conflict') {
      if (typeof transactionId === 'string') await this.power.abort(transactionId)
      throw new CloudError('DATABASE_TRANSACTION_CONFLICT', CONFLICT)
    }
  }
}

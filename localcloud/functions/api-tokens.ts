import { randomUUID } from 'node:crypto'
import type { Caller, FunctionConfig } from '../types'

/**
 * The token that WeChat gives an invocation for its open API (`WX_API_TOKEN`, for timers `WX_TRIGGER_API_TOKEN_V0`) and that
 * both SDKs send back as `wxCloudApiToken`. It tells which function is asking, hence which permissions it has.
 */
export class ApiTokens {
  readonly #functions = new Map<string, FunctionConfig>()

  issue(config: FunctionConfig): string {
    const token = randomUUID()
    this.#functions.set(token, config)
    return token
  }

  revoke(token: string) {
    this.#functions.delete(token)
  }

  /** The function whose invocation holds this token; undefined once it has ended. */
  holder(token: unknown): FunctionConfig | undefined {
    return typeof token === 'string' ? this.#functions.get(token) : undefined
  }
}

/** WeChat hands out a token only for what it started itself: a mini-program's call or a timer, and calls that follow from one. */
export const mayCallWeChat = (caller: Caller) => caller.source?.startsWith('wx_') ?? false

import path from 'node:path'
import type { Clock } from '../clock'
import { CloudError } from '../errors'
import type { Caller, FunctionConfig, LogLine } from '../types'
import { type ApiTokens, mayCallWeChat } from './api-tokens'
import { buildInvocation, type Platform, workerEnvironment } from './context'
import { type PoolOutcome, WorkerPool } from './pool'

/** Synchronous request and response of SCF are limited to 6 MB each (SCF quota page). */
const PAYLOAD_LIMIT = 6 * 1024 * 1024

export interface RuntimeOptions {
  platform: Platform
  functions: FunctionConfig[]
  clock: Clock
  workersPerFunction: number
  tokens: ApiTokens
  log: (line: LogLine) => void
}

/** Runs functions: one pool each, errors as the platform words them. */
export class FunctionRuntime {
  readonly #pools = new Map<string, { config: FunctionConfig; pool: WorkerPool }>()
  readonly violations: string[] = []

  constructor(readonly options: RuntimeOptions) {
    for (const config of options.functions) this.#pools.set(config.name, { config, pool: this.#pool(config) })
  }

  /** The handler's result as JSON text. Throws `CloudError`. */
  async invoke(name: string, event: unknown, caller: Caller): Promise<string> {
    const { config, pool } = this.#deployed(name)
    const { platform, tokens } = this.options
    const token = mayCallWeChat(caller) ? tokens.issue(config) : undefined
    const invocation = buildInvocation(platform, config, event, caller, token)
    if ((invocation.event?.length ?? 0) > PAYLOAD_LIMIT)
      throw new CloudError('EXCEED_REQUEST_SIZE_LIMIT', 'The request event is larger than 6 MB')
    const requestId = invocation.context.request_id
    const started = performance.now()
    try {
      return answer(config, await pool.run(invocation))
    } catch (error) {
      this.#log(config.name, requestId, 'system', String(error))
      throw error
    } finally {
      if (token) tokens.revoke(token)
      this.#log(config.name, requestId, 'system', `Duration: ${Math.round(performance.now() - started)} ms`)
    }
  }

  redeploy(name: string) {
    this.#deployed(name).pool.redeploy()
  }

  async close() {
    await Promise.all([...this.#pools.values()].map(({ pool }) => pool.close()))
  }

  #deployed(name: string) {
    const deployed = this.#pools.get(name)
    if (!deployed) throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`)
    return deployed
  }

  #pool(config: FunctionConfig): WorkerPool {
    const { platform, clock, workersPerFunction } = this.options
    const [file = 'index', exportName = 'main'] = config.handler.split('.')
    return new WorkerPool({
      size: workersPerFunction,
      timeoutMs: config.timeout * 1000,
      setup: () => ({
        entry: path.resolve(config.dir, `${file}.js`),
        exportName,
        handler: config.handler,
        environment: workerEnvironment(platform, config),
        clock: clock.shared,
        memorySize: config.memorySize,
      }),
      listener: {
        log: (level, requestId, text) => this.#log(config.name, requestId, level, text),
        violation: (address) => this.violations.push(address),
      },
    })
  }

  #log(functionName: string, requestId: string, level: LogLine['level'], text: string) {
    this.options.log({ at: this.options.clock.now(), function: functionName, requestId, level, text })
  }
}

/** Codes: docs.cloudbase.net/error-code; the timeout's wording as seen in mini-program error reports. */
function answer(config: FunctionConfig, outcome: PoolOutcome): string {
  switch (outcome.kind) {
    case 'result':
      if (outcome.json.length > PAYLOAD_LIMIT)
        throw new CloudError('FUNCTIONS_EXECUTE_FAIL', 'The size of response exceeds the upper limit (6MB)')
      return outcome.json
    case 'timeout':
      throw new CloudError('FUNCTIONS_TIME_LIMIT_EXCEEDED', `Invoking task timed out after ${config.timeout} seconds`)
    case 'outOfMemory':
      throw new CloudError(
        'FUNCTIONS_MEMORY_LIMIT_EXCEEDED',
        `Memory used exceeds the limit of ${config.memorySize} MB`,
      )
    case 'stopped':
      throw new CloudError('FUNCTIONS_REQUEST_FAIL', `Function ${config.name} was stopped`)
    default:
      throw new CloudError('FUNCTIONS_EXECUTE_FAIL', outcome.error.stack || outcome.error.message)
  }
}

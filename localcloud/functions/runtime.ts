import { statSync } from 'node:fs'
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

interface Deployed {
  config: FunctionConfig
  pool: WorkerPool
  entry: string
  /** Which build of the bundle the workers run; undefined before the first. */
  build: string | undefined
}

/** Runs functions: one pool each, errors as the platform words them. */
export class FunctionRuntime {
  readonly #functions = new Map<string, Deployed>()
  readonly violations: string[] = []

  constructor(readonly options: RuntimeOptions) {
    for (const config of options.functions) this.#functions.set(config.name, this.#deploy(config))
  }

  /** The handler's result as JSON text. Throws `CloudError`. */
  async invoke(name: string, event: unknown, caller: Caller): Promise<string> {
    const { config, pool } = this.#current(name)
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
    this.#find(name).pool.redeploy()
  }

  async close() {
    await Promise.all([...this.#functions.values()].map(({ pool }) => pool.close()))
  }

  #find(name: string): Deployed {
    const deployed = this.#functions.get(name)
    if (!deployed) throw new CloudError('FUNCTION_NOT_FOUND', `FunctionName parameter could not be found: ${name}`)
    return deployed
  }

  /** The function as it is built now: a changed bundle gets fresh workers. */
  #current(name: string): Deployed {
    const deployed = this.#find(name)
    const build = buildOf(deployed.entry)
    if (build !== undefined && build !== deployed.build) {
      if (deployed.build !== undefined) deployed.pool.redeploy()
      deployed.build = build
    }
    return deployed
  }

  #deploy(config: FunctionConfig): Deployed {
    const { platform, clock, workersPerFunction } = this.options
    const [file = 'index', exportName = 'main'] = config.handler.split('.')
    const entry = path.resolve(config.dir, `${file}.js`)
    const { handler, memorySize } = config
    const pool = new WorkerPool({
      size: workersPerFunction,
      timeoutMs: config.timeout * 1000,
      setup: () => {
        const environment = workerEnvironment(platform, config)
        return { entry, exportName, handler, environment, clock: clock.shared, memorySize }
      },
      listener: {
        log: (level, requestId, text) => this.#log(config.name, requestId, level, text),
        violation: (address) => this.violations.push(address),
      },
    })
    return { config, pool, entry, build: undefined }
  }

  #log(functionName: string, requestId: string, level: LogLine['level'], text: string) {
    this.options.log({ at: this.options.clock.now(), function: functionName, requestId, level, text })
  }
}

/** Changes with every build; undefined while there is no bundle, as in the middle of a build. */
function buildOf(entry: string): string | undefined {
  const stat = statSync(entry, { throwIfNoEntry: false })
  return stat && `${stat.mtimeMs}:${stat.size}`
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

// @ts-check
/**
 * What runs first in every function worker, and there alone: plain JavaScript, so that a worker needs no loader. CommonJS: as an ES
 * module it would start noticeably later.
 * @import { FromWorker, Invocation, PlainError, WorkerSetup } from '../worker'
 */
const { format } = require('node:util')
const { parentPort, workerData } = require('node:worker_threads')
const { followClock } = require('./clock.cjs')
const { stayOnThisMachine } = require('./network.cjs')

/** @typedef {(event: unknown, context: object, answer: (error: unknown, value?: unknown) => void) => unknown} Handler */

const setup = /** @type {WorkerSetup} */ (workerData)
let requestId = ''

/** @param {FromWorker} message */
const send = (message) => parentPort?.postMessage(message)

followClock(setup.clock)
stayOnThisMachine((address) => send({ type: 'violation', address }))

for (const level of /** @type {const} */ (['debug', 'info', 'log', 'warn', 'error']))
  console[level] = (/** @type {unknown[]} */ ...args) => send({ type: 'log', level, requestId, text: format(...args) })

/** The stack ends where the function's own code does. */
const ownStack = (stack = '') =>
  stack
    .split('\n')
    .filter((line) => !line.includes(__dirname) && !line.includes('(node:internal'))
    .join('\n')

/**
 * @param {unknown} error
 * @returns {PlainError}
 */
const plainError = (error) =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: ownStack(error.stack) }
    : { name: 'Error', message: typeof error === 'string' ? error : format('%j', error), stack: '' }

/** @returns {Handler} */
function load() {
  const handler = require(setup.entry)[setup.exportName]
  if (typeof handler !== 'function') throw new Error(`handler ${setup.handler} is not a function`)
  return handler
}

/** A handler answers by what it returns, or by its third parameter. @type {(handler: Handler, event: unknown, context: object) => Promise<unknown>} */
const call = (handler, event, context) =>
  new Promise((resolve, reject) => {
    const result = handler(event, context, (error, value) => (error ? reject(error) : resolve(value)))
    if (handler.length < 3 || isThenable(result)) resolve(result)
  })

/** @param {unknown} value */
const isThenable = (value) => value instanceof Object && 'then' in value && typeof value.then === 'function'

/**
 * One invocation at a time: the platform puts the caller in process.env, and both SDKs read it there.
 * @param {Handler} handler
 * @param {Invocation} invocation
 */
async function run(handler, { event, context, environment }) {
  requestId = context.request_id
  Object.assign(process.env, environment)
  try {
    const value = await call(handler, event === undefined ? undefined : JSON.parse(event), context)
    send({ type: 'result', value: JSON.stringify(value === undefined ? null : value) })
  } catch (error) {
    send({ type: 'failed', error: plainError(error) })
  } finally {
    for (const key of Object.keys(environment)) {
      if (key in setup.environment) process.env[key] = setup.environment[key]
      else delete process.env[key]
    }
  }
}

try {
  const handler = load()
  parentPort?.on('message', (invocation) => run(handler, invocation))
  send({ type: 'ready' })
} catch (error) {
  send({ type: 'unloadable', error: plainError(error) })
}

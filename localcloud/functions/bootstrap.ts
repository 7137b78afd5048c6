/**
 * What runs first in every function worker. It is a string so that it survives bundling and needs no loader in the worker.
 * Plain CommonJS; `workerData` is `WorkerSetup`, messages are `ToWorker` and `FromWorker` of `worker.ts`.
 */
export const bootstrap = String.raw`'use strict'
const { parentPort, workerData } = require('node:worker_threads')
const { createRequire } = require('node:module')
const { format } = require('node:util')
const net = require('node:net')
const dgram = require('node:dgram')

let requestId = ''
const send = (message) => parentPort.postMessage(message)

// Date follows the cloud's clock; timers of the event loop stay real.
const RealDate = Date
const offset = new Float64Array(workerData.clock)
const now = () => Math.floor(RealDate.now() + offset[0])
globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})
RealDate.prototype.constructor = globalThis.Date

// No connection leaves this machine: a test or a demonstration must never reach a real service.
const local = (host) => !host || host === 'localhost' || host === '::1' || host === '[::1]' || /^127\./.test(host)
const refused = (address) =>
  Object.assign(new Error('connect ENETUNREACH ' + address + ' (the local CloudBase lets no function leave this machine)'), {
    code: 'ENETUNREACH',
    syscall: 'connect',
  })
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0]
  const options =
    typeof first === 'object' && first !== null ? first
    : Number.isNaN(Number(first)) ? { path: first }
    : { port: first, host: typeof args[1] === 'string' ? args[1] : undefined }
  if (options.path || local(options.host)) return connect.apply(this, args)
  const address = options.host + ':' + options.port
  send({ type: 'violation', address })
  this.connecting = true // as a real attempt would be, so that writes wait for its outcome
  setImmediate(() => this.destroy(refused(address)))
  return this
}
const sendDatagram = dgram.Socket.prototype.send
dgram.Socket.prototype.send = function (...args) {
  const host = args.find((arg, i) => i > 0 && typeof arg === 'string')
  if (local(host)) return sendDatagram.apply(this, args)
  send({ type: 'violation', address: 'udp:' + host })
  const callback = args.find((arg) => typeof arg === 'function')
  if (callback) process.nextTick(callback, refused(host))
  else this.emit('error', refused(host))
}

for (const level of ['debug', 'info', 'log', 'warn', 'error'])
  console[level] = (...args) => send({ type: 'log', level, requestId, text: format(...args) })

// The stack ends where the function's own code does.
const ownStack = (stack = '') => stack.split('\n').filter((line) => !/\[worker eval\]|\(node:internal/.test(line)).join('\n')
const plainError = (error) =>
  error instanceof Error
    ? { name: error.name, message: error.message, stack: ownStack(error.stack) }
    : { name: 'Error', message: typeof error === 'string' ? error : format('%j', error), stack: '' }

const load = () => {
  const handler = createRequire(workerData.entry)(workerData.entry)[workerData.exportName]
  if (typeof handler !== 'function') throw new Error('handler ' + workerData.handler + ' is not a function')
  return handler
}

let handler
try {
  handler = load()
  send({ type: 'ready' })
} catch (error) {
  send({ type: 'unloadable', error: plainError(error) })
}

const run = (event, context) =>
  new Promise((resolve, reject) => {
    const result = handler(event, context, (error, value) => (error ? reject(error) : resolve(value)))
    if (result && typeof result.then === 'function') result.then(resolve, reject)
    else if (handler.length < 3) resolve(result)
  })

// One invocation at a time: the platform puts the caller in process.env, and both SDKs read it there.
parentPort.on('message', async ({ event, context, environment }) => {
  requestId = context.request_id
  Object.assign(process.env, environment)
  try {
    const value = await run(event === undefined ? undefined : JSON.parse(event), context)
    send({ type: 'result', value: JSON.stringify(value === undefined ? null : value) })
  } catch (error) {
    send({ type: 'failed', error: plainError(error) })
  } finally {
    for (const key of Object.keys(environment)) {
      if (key in workerData.environment) process.env[key] = workerData.environment[key]
      else delete process.env[key]
    }
  }
})
`

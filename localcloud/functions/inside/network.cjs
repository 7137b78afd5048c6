// @ts-check
const dgram = require('node:dgram')
const net = require('node:net')

/** @param {unknown} host */
const isLocal = (host) =>
  !host || host === 'localhost' || host === '::1' || host === '[::1]' || /^127\./.test(String(host))

/** @param {unknown} address */
const refused = (address) => {
  const message = `connect ENETUNREACH ${address} (the local CloudBase lets no function leave this machine)`
  return Object.assign(new Error(message), { code: 'ENETUNREACH', syscall: 'connect' })
}

/**
 * The ways of `connect` to name a target: options, a path, or a port with a host; Node itself passes them as one array.
 * @param {unknown[]} args
 * @returns {{ host?: unknown, port?: unknown, path?: unknown }}
 */
function targetOf(args) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0]
  if (typeof first === 'object' && first !== null) return first
  if (Number.isNaN(Number(first))) return { path: first }
  return { port: first, host: typeof args[1] === 'string' ? args[1] : undefined }
}

/**
 * No connection leaves this machine: a test or a demonstration must never reach a real service.
 * @param {(address: string) => void} report is told of every attempt
 */
function stayOnThisMachine(report) {
  const { connect } = net.Socket.prototype
  net.Socket.prototype.connect = /** @type {typeof connect} */ (
    /** @type {(this: net.Socket, ...args: unknown[]) => net.Socket} */
    function (...args) {
      const { path, host, port } = targetOf(args)
      if (path || isLocal(host)) return Reflect.apply(connect, this, args)
      const address = `${host}:${port}`
      report(address)
      Object.assign(this, { connecting: true }) // as a real attempt would be, so that writes wait for its outcome
      setImmediate(() => this.destroy(refused(address)))
      return this
    }
  )

  const { send } = dgram.Socket.prototype
  dgram.Socket.prototype.send = /** @type {typeof send} */ (
    /** @type {(this: dgram.Socket, ...args: unknown[]) => void} */
    function (...args) {
      const host = args.find((arg, i) => i > 0 && typeof arg === 'string')
      if (isLocal(host)) return Reflect.apply(send, this, args)
      report(`udp:${host}`)
      const callback = args.find((arg) => typeof arg === 'function')
      if (typeof callback === 'function') process.nextTick(callback, refused(host))
      else this.emit('error', refused(host))
    }
  )
}

module.exports = { stayOnThisMachine }

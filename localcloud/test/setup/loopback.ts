import net from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, expect } from 'vitest'

/** Any connection from a test process to an address that is not this machine's is refused and fails the test file. */
export const attempted: string[] = []
const connect = net.Socket.prototype.connect

net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const [first, second] = (Array.isArray(args[0]) ? args[0] : args) as [unknown, unknown]
  const { host, path } = (typeof first === 'object' && first !== null ? first : { host: second }) as {
    host?: unknown
    path?: unknown
  }
  const to = typeof host === 'string' ? host : 'localhost'
  if (path === undefined && typeof first !== 'string' && !isLoopback(to)) {
    attempted.push(to)
    throw new Error(`a test tried to reach ${to}`)
  }
  return Reflect.apply(connect, this, args)
} as typeof connect

/** Loopback, and this machine's own addresses: a test shows that nothing listens there. */
const own = new Set(Object.values(networkInterfaces()).flatMap((found) => (found ?? []).map(({ address }) => address)))
const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127\./.test(host) || own.has(host)

afterAll(() => expect(attempted, 'connections off this machine').toEqual([]))

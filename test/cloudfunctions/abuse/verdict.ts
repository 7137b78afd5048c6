import { frameCodes, type RefusalCode, refusals } from '@shared/contract/refusals'
import { refusalText } from '@shared/copy/refusals'
import { expect } from 'vitest'
import type { World } from '../../world'

export interface Reply {
  status: number
  text: string
}

/** One call as it travels: any text as body. */
export async function post(world: World, token: string | null, path: string, body: string): Promise<Reply> {
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
  const reply = await fetch(`${world.cloud.url}/call/${path}`, { method: 'POST', headers, body })
  // the server's clock in every answer is never the same twice and says nothing about the call
  return { status: reply.status, text: (await reply.text()).replace(/,"at":\d+\}$/, '}') }
}

const statuses: Partial<Record<RefusalCode, number>> = {
  BAD_INPUT: 400,
  UNKNOWN_OPERATION: 404,
  TOO_LARGE: 413,
  INTERNAL: 500,
}

/** Internal details: stacks, files, packages, messages of a parser or a database, openids. */
const inside =
  /\bat (async )?[\w.<>]+ \(|\.[cm]?[jt]s\b|node_modules|file:\/\/|\/(tmp|work|home|usr|var)\/|\w*Error\b|[Zz]od|ORPC|orpc|TCB|[Cc]loud[Bb]ase|SQL|EJSON|undefined|\$oid|demo-|[Oo]pen[Ii]d|\bp_[\w-]{22}|[A-Za-z]{2,} [A-Za-z]{2,} [A-Za-z]{2,}/

let asserted = 0
export const assertions = () => asserted

/**
 * A refusal as every refusal is: a code that this operation may answer, its sentence, data of its shape, the HTTP status, and nothing
 * from inside.
 * @param declared the codes that the contract names for the operation
 */
export function expectRefusal(reply: Reply, declared: readonly string[], what: string): RefusalCode {
  const answer = JSON.parse(reply.text) as {
    ok: boolean
    error: { code: RefusalCode; message: string; data?: unknown }
  }
  expect(answer.ok, `${what}: ${reply.text.slice(0, 300)}`).toBe(false)
  const { code, message, data, ...more } = answer.error
  expect([...frameCodes, ...declared], what).toContain(code)
  expect(['INTERNAL', 'BUSY'], `${what}: ${reply.text}`).not.toContain(code)
  expect(message, what).toBe(refusalText[code])
  expect(more, what).toEqual({})
  expect(refusals[code].safeParse(data).success, `${what}: ${reply.text.slice(0, 300)}`).toBe(true)
  expect(reply.status, what).toBe(statuses[code] ?? 200)
  expect(inside.exec(reply.text)?.[0], `${what}: ${reply.text.slice(0, 300)}`).toBeUndefined()
  expect(reply.text.length, what).toBeLessThan(6000)
  asserted += 9
  return code
}

export { eachOf } from '../../at-once'

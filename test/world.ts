import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { cachedFunctions } from '../dev/cached-functions'
import { type CloudChoices, startCloud } from '../dev/cloud'
import { seedPersonaSessions, seedTown } from '../dev/seed'
import type { LocalCloud } from '../localcloud/index'

/** A Wednesday morning in the first cycle, when everything in the fictional town is open. */
export const morning = Date.parse('2026-09-30T09:00:00+08:00')

export type Answer<T = Record<string, unknown>> =
  | { ok: true; value: T }
  | { ok: false; error: { code: string; message: string; data?: Record<string, unknown> } }

/** How a call ended: OK, or the code of the refusal. */
export const codeOf = (answer: Answer<unknown>): string => (answer.ok ? 'OK' : answer.error.code)

/** The same of several at once, sorted: which of them got through is left open. */
export const outcomes = (answers: readonly Answer<unknown>[]): string[] => answers.map(codeOf).sort()

export interface World {
  cloud: LocalCloud
  dataDir: string
  /** `POST /call/<path>` as a persona (a session token), or as nobody with null. */
  call<T = Record<string, unknown>>(as: string | null, path: string, input?: unknown): Promise<Answer<T>>
  /** The value, or a failed test that says why not. */
  must<T = Record<string, unknown>>(as: string | null, path: string, input?: unknown): Promise<T>
  /** As WeChat calls for the user with this openid. */
  wechat<T = Record<string, unknown>>(openid: string, path: string, input?: unknown): Promise<Answer<T>>
  close(): Promise<void>
}

export interface WorldChoices extends Partial<CloudChoices> {
  now?: number
  demo?: 'town' | 'empty'
}

/** The product on a local CloudBase of its own, reached only from outside. Timers run when a test says so. */
export async function openWorld({
  now = morning,
  demo = 'town',
  dataDir,
  ...choices
}: WorldChoices = {}): Promise<World> {
  const dir = dataDir ?? mkdtempSync(path.join(tmpdir(), 'world-'))
  const { cloud } = await startCloud({
    timers: false,
    ...choices,
    dataDir: dir,
    functionsDir: await cachedFunctions(),
    clockOffset: now - Date.now(),
  })
  if (demo === 'town' && !dataDir) {
    await seedTown(cloud)
    await seedPersonaSessions(cloud)
  }
  const call: World['call'] = async (as, name, input = {}) => {
    const reply = await fetch(`${cloud.url}/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(as ? { authorization: `Bearer ${as}` } : {}) },
      body: JSON.stringify(input),
    })
    return withoutClock(await reply.json()) as never
  }
  return {
    cloud,
    dataDir: dir,
    call,
    async must(as, name, input) {
      const answer = await call(as, name, input)
      if (!answer.ok) throw new Error(`${name} as ${as}: ${JSON.stringify(answer.error)}`)
      return answer.value as never
    },
    wechat: async (openid, name, input = {}) =>
      withoutClock(await cloud.invoke('api', { path: name, input }, { openid })) as never,
    async close() {
      const violations = cloud.violations()
      await cloud.close()
      if (!dataDir) rmSync(dir, { recursive: true, force: true })
      if (violations.length > 0) throw new Error(`connections off this machine: ${violations.join(', ')}`)
    },
  }
}

/** An answer as far as it is the same twice: without the server's clock. */
export function withoutClock(answer: unknown): unknown {
  const { at: _, ...rest } = answer as Record<string, unknown>
  return rest
}

let requests = 0
/** A fresh request key. */
export const key = () => `request-${process.pid}-${++requests}`

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Derive, deriver } from '../cloudfunctions/platform/secrets'
import { cachedFunctions } from '../dev/cached-functions'
import { type CloudChoices, startCloud } from '../dev/cloud'
import { seedPersonaSessions } from '../dev/personas'
import { seedTown } from '../dev/seed'
import type { LocalCloud } from '../localcloud/index'
import type { Answer, Asked, Output, Path } from './calls'

export { type Answer, codeOf, outcomes } from './calls'

/** A Wednesday morning in the first cycle, when everything in the fictional town is open. */
export const morning = Date.parse('2026-09-30T09:00:00+08:00')

export interface World {
  cloud: LocalCloud
  dataDir: string
  /** as the functions work out what nobody else can tell beforehand */
  derive: Derive
  /** `POST /call/<path>` as a persona (a session token), or as nobody with null. */
  call<P extends Path>(as: string | null, path: P, ...asked: Asked<P>): Promise<Answer<Output<P>>>
  /** The value, or a failed test that says why not. */
  must<P extends Path>(as: string | null, path: P, ...asked: Asked<P>): Promise<Output<P>>
  /** As WeChat calls for the user with this openid. */
  wechat<P extends Path>(openid: string, path: P, ...asked: Asked<P>): Promise<Answer<Output<P>>>
  /** Any path and any input, for what no well-behaved client sends. */
  raw(as: string | null, path: string, input?: unknown): Promise<Answer>
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
  functionsDir,
  ...choices
}: WorldChoices = {}): Promise<World> {
  const dir = dataDir ?? mkdtempSync(path.join(tmpdir(), 'world-'))
  const { cloud, secrets } = await startCloud({
    timers: false,
    ...choices,
    dataDir: dir,
    functionsDir: functionsDir ?? (await cachedFunctions()),
    clockOffset: now - Date.now(),
  })
  if (demo === 'town' && !dataDir) {
    await seedTown(cloud)
    await seedPersonaSessions(cloud)
  }
  const raw: World['raw'] = async (as, name, input = {}) => {
    const reply = await fetch(`${cloud.url}/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(as ? { authorization: `Bearer ${as}` } : {}) },
      body: JSON.stringify(input),
    })
    return withoutClock(await reply.json()) as never
  }
  const call = ((as, name, input) => raw(as, name, input)) as World['call']
  return {
    cloud,
    dataDir: dir,
    derive: deriver(secrets.APP_SECRET),
    raw,
    call,
    async must(as, name, ...asked) {
      const answer = await call(as, name, ...asked)
      if (!answer.ok) throw new Error(`${name} as ${as}: ${JSON.stringify(answer.error)}`)
      return answer.value
    },
    wechat: async (openid, name, ...[input]) =>
      withoutClock(await cloud.invoke('api', { path: name, input: input ?? {} }, { openid })) as never,
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

import { randomInt } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Clock, systemClock } from './clock'
import { openCloud } from './cloudbase'
import { type Config, readConfig } from './config'
import { type Documents, openDocuments } from './documents'
import { consoleLog, type Log } from './log'
import { type Derive, deriver, randomToken } from './secrets'
import { openStorage, type Storage } from './storage'

/** Everything outside itself that an operation may use. */
export interface Deps {
  documents: Documents
  storage: Storage
  now: Clock
  token: () => string
  derive: Derive
  config: Config
  log: Log
}

export function openDeps(env: Record<string, string | undefined>): Deps {
  const cloud = openCloud()
  const config = readConfig(env)
  const random = () => randomInt(1_000_000) / 1_000_000
  return {
    documents: openDocuments(cloud, (ms) => sleep(ms), random),
    storage: openStorage(cloud),
    now: systemClock,
    token: randomToken,
    derive: deriver(config.APP_SECRET),
    config,
    log: consoleLog,
  }
}

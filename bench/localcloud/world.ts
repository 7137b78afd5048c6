import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bareLibsql } from './bare-libsql'
import type { Peer } from './peer'
import { start } from './start'
import { throughSdk } from './through-sdk'
import { type Seat, seats } from './workload'

const ENV = 'bench'
const BATCH = 500
const SEED = 1

/** One size: a server with that many seats, and a bare database with the same. */
export type World = {
  count: number
  cloud: Peer
  bare: Peer
  /** An address that answers `operation` at once, always with the same. */
  address: (operation: string) => string
  /** The SDK against another address. */
  through: (address: string) => Peer
  close: () => Promise<void>
}

export async function openWorld(count: number, replayUrl: string): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-localcloud-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const server = await start('cloud-server.ts', path.join(folder, 'cloud'), ENV)
  const cloud = throughSdk(server.url, ENV)
  const bare = bareLibsql(path.join(folder, 'bare.db'))
  for (const batch of batches(seats(count, SEED))) {
    await cloud.load(batch)
    bare.load(batch)
  }
  return {
    count,
    cloud,
    bare,
    address: (operation) => `${replayUrl}/${new URL(server.url).port}/${operation}`,
    through: (address) => throughSdk(address, ENV),
    close: async () => {
      await server.stop()
      bare.close()
    },
  }
}

function* batches(all: Iterable<Seat>): Generator<Seat[]> {
  let batch: Seat[] = []
  for (const seat of all) {
    if (batch.push(seat) < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

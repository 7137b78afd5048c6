import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { json } from 'node:stream/consumers'
import { seeded } from '../../localcloud/random'
import { Samples } from './samples'
import { start } from './start'
import { throughSdk } from './through-sdk'
import { COLLECTION, type Request, requests, seats } from './workload'

const ENV = 'bench'
const DOCUMENTS = 10_000
const CLIENTS = 6
const EACH = 200

/** Tries every way of cutting every name into pieces: without a limit, hours. */
const LONG = JSON.stringify({ name: { $regex: '^(.+)+(.+)+(.+)+!$' } })

type Answer = { code?: string; data?: unknown }

/** One kept-alive connection. `resets`: how often it was lost. */
class Client {
  resets = 0
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 })

  constructor(private readonly url: string) {}

  ask(action: string, fields: object): Promise<Answer> {
    const body = JSON.stringify({ action: `database.${action}`, envName: ENV, collectionName: COLLECTION, ...fields })
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    return new Promise((resolve) => {
      const lost = () => {
        this.resets++
        resolve({})
      }
      request(`${this.url}/admin`, { agent: this.#agent, method: 'POST', headers }, (reply) =>
        json(reply).then((answer) => resolve(answer as Answer), lost),
      )
        .on('error', lost)
        .end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

/** A third each: one by id, ten by an index, a conditional update by id. */
function small(client: Client, { id, station }: Request, kind: number): Promise<Answer> {
  if (kind === 0) return client.ask('getDocument', { query: JSON.stringify({ _id: id }) })
  if (kind === 1) return client.ask('getDocument', { query: JSON.stringify({ station }) })
  const query = JSON.stringify({ _id: id, free: { $gt: 0 } })
  return client.ask('modifyDocument', { query, data: '{"$inc":{"free":{"$numberInt":"-1"}}}', multi: false })
}

async function sixClients(clients: Client[], samples: Samples, seed: number): Promise<void> {
  await Promise.all(
    clients.map(async (client, i) => {
      const next = requests(DOCUMENTS, seed + i)
      const random = seeded(seed + i)
      for (let n = 0; n < EACH; n++) {
        const { code } = await samples.take(() => small(client, next(), Math.floor(random() * 3)))
        assert.equal(code, undefined)
      }
    }),
  )
}

/** Six clients with small reads and writes, by themselves and while a query runs that never ends by itself. */
export async function measureBeside(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-beside-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const server = await start('cloud-server.ts', folder, ENV)
  await load(server.url)
  const clients = Array.from({ length: CLIENTS }, () => new Client(server.url))
  const longClient = new Client(server.url)
  const [alone, beside, warmUp] = [new Samples(), new Samples(), new Samples()]
  await sixClients(clients, warmUp, 100)
  // So that a thread is there already.
  await longClient.ask('calculateDocument', { query: '{"name":{"$regex":"^x"}}' })

  await sixClients(clients, alone, 200)
  let first = true
  const started = Date.now()
  const long = longClient.ask('getDocument', { query: LONG }).then((answer) => {
    first = false
    return { ...answer, ms: Date.now() - started }
  })
  await sixClients(clients, beside, 300)
  const sixFirst = first
  const { code, ms } = await long
  await sixClients(clients, alone, 400)
  assert.equal(code, 'DATABASE_TIMEOUT')
  const resets = [...clients, longClient].reduce((sum, client) => sum + client.resets, 0)
  for (const client of [...clients, longClient]) client.close()
  await server.stop()

  const [p50, p99] = [0.5, 0.99].map((part) => [beside, alone].map((samples) => samples.quantile(part).toFixed(2)))
  console.log(
    `\n${CLIENTS} clients, ${EACH} small reads and writes each, beside a query that was ended after ${ms} ms; ${DOCUMENTS} documents`,
    `\n  p50 ${p50![0]} ms beside it, ${p50![1]} ms without; p99 ${p99![0]} ms beside it, ${p99![1]} ms without`,
  )
  return `beside_p99_ms=${p99![0]} alone_p99_ms=${p99![1]} resets=${resets} six_first=${sixFirst ? 'yes' : 'no'}`
}

async function load(url: string): Promise<void> {
  const all = [...seats(DOCUMENTS, 1)]
  const sdk = throughSdk(url, ENV)
  for (let at = 0; at < all.length; at += 500) await sdk.load(all.slice(at, at + 500))
}

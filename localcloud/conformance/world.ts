import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { type LocalCloud, startLocalCloud } from '../index'

export type Database = ReturnType<ReturnType<typeof tcb.init>['database']>
export type Transaction = Awaited<ReturnType<Database['startTransaction']>>
export type Collection = ReturnType<Database['collection']>
export type App = ReturnType<typeof tcb.init>
export type Doc = Record<string, unknown>

const ENV = 'conformance'

const PROBE = {
  name: 'probe',
  dir: path.join(__dirname, 'functions', 'probe'),
  handler: 'index.main',
  timeout: 20,
  memorySize: 128,
}

/** A running cloud and the unmodified node-sdk that talks to it. */
export interface World {
  cloud: LocalCloud
  app: App
  db: Database
  /** A new collection that holds these documents. */
  holding(documents: Doc[]): Promise<Collection>
  /** What the function `probe` answers when it does `what` (see functions/probe/index.js). */
  probe(what: string, data?: Doc, openid?: string): Promise<Doc>
}

/** One assertion and where it comes from. It fails by throwing. */
export interface Check {
  says: string
  source: string
  run(world: World): Promise<void>
}

export interface Area {
  name: string
  checks: Check[]
}

export async function withWorld<T>(use: (world: World) => Promise<T>): Promise<T> {
  // As inside CloudBase: otherwise the SDK asks the network whether it is there.
  Object.assign(process.env, { TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: ENV })
  const dataDir = mkdtempSync(path.join(tmpdir(), 'conformance-'))
  const cloud = await startLocalCloud({
    dataDir,
    env: ENV,
    collections: ['places', 'unique'],
    indexes: [
      { collection: 'places', name: 'at', keys: [['at', '2dsphere']] },
      { collection: 'unique', name: 'by_key', keys: [['key', 1]], unique: true },
    ],
    functions: [
      { ...PROBE, name: 'brief', timeout: 1 },
      {
        ...PROBE,
        triggers: [{ name: 'tick', type: 'timer', config: '0 0 2 * * * *' }],
        permissions: ['subscribeMessage.send', 'security.msgSecCheck', 'wxacode.getUnlimited'],
      },
    ],
    httpAccess: [{ path: '/api', function: 'probe' }],
    timers: false,
  })
  const app = tcb.init({ env: ENV, secretId: 'id', secretKey: 'key', serviceUrl: `${cloud.url}/admin` })
  const db = app.database()
  let made = 0
  try {
    return await use({
      cloud,
      app,
      db,
      async holding(documents) {
        const name = `collection_${++made}`
        await db.createCollection(name)
        const collection = db.collection(name)
        if (documents.length > 0) await collection.add(documents)
        return collection
      },
      probe: async (what, data = {}, openid = 'alice') =>
        (await cloud.invoke('probe', { what, ...data }, { openid })) as Doc,
    })
  } finally {
    await cloud.close()
    rmSync(dataDir, { recursive: true })
  }
}

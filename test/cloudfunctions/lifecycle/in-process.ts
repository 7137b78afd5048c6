import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { answer } from '../../../cloudfunctions/frame/answer'
import { lookAtEvidence } from '../../../cloudfunctions/jobs/tasks/look-at-evidence'
import type { Task } from '../../../cloudfunctions/jobs/tasks/task'
import { operations } from '../../../cloudfunctions/operations/index'
import type { Deps } from '../../../cloudfunctions/platform/deps'
import { type Documents, openDocuments } from '../../../cloudfunctions/platform/documents'
import type { Storage } from '../../../cloudfunctions/platform/storage'
import { collections } from '../../../cloudfunctions/store/collections'
import { indexes } from '../../../cloudfunctions/store/indexes'
import { sdk, speakTo } from '../../../dev/in-process/sdk'
import { seedPersonaSessions } from '../../../dev/personas'
import { seedTown } from '../../../dev/seed'
import { openDocuments as openEngine } from '../../../localcloud'
import { config, derive } from '../../simulation/cast'

/** Files in memory, each under its path. */
const storageOf = (files: Map<string, Buffer>): Storage => ({
  uploadTarget: async (cloudPath) => ({ url: '', headers: {}, fileId: cloudPath }),
  download: async (fileId) => files.get(fileId) ?? null,
  upload: async (cloudPath, bytes) => {
    files.set(cloudPath, bytes)
    return cloudPath
  },
  links: async (fileIds) => fileIds,
  remove: async () => undefined,
})

/** How the functions see the database, and what befalls them on the way. */
export type Wrap = (documents: Documents) => Documents

/**
 * The shipped operations in this process, on the shipped engine through the real SDK: for what has to look between their steps, and for
 * values that are not shipped.
 */
export class InProcess {
  wrap: Wrap = (documents) => documents
  readonly derive = derive
  readonly cloud: { now: () => number; documents: ReturnType<typeof openEngine> }
  /** What was uploaded, by its path. */
  readonly files = new Map<string, Buffer>()
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'lifecycle-'))

  constructor(public at: number) {
    const now = () => this.at
    const documents = openEngine({ file: path.join(this.#folder, 'town.db'), now, indexes })
    for (const name of collections) documents.createCollection(name)
    this.cloud = { now, documents }
  }

  static async open(iso: string): Promise<InProcess> {
    const world = new InProcess(Date.parse(iso))
    await seedTown(world.cloud)
    await seedPersonaSessions(world.cloud)
    return world
  }

  async call(as: string | null, name: string, input: object): Promise<Awaited<ReturnType<typeof answer>>> {
    const identity = { openid: null, token: as, address: null }
    return answer(this.#deps(), operations, name, input, identity, 'r')
  }

  /** Looks at the files that wait for it, as `jobs` does. */
  lookAtFiles = (): Promise<void> => this.run(lookAtEvidence)

  /** One slice of a task. */
  async run<S>(task: Task<S>): Promise<void> {
    const messages = { send: async () => ({ sent: true }) as const }
    const texts = { check: async () => ({ kind: 'unknown' }) as const }
    await task.run({ ...this.#deps(), messages, texts }, task.start)
  }

  #deps(): Deps {
    const pause = () => new Promise<void>((done) => setImmediate(done))
    const documents = openDocuments(sdk('a', 'http://127.0.0.1:1/nowhere'), pause, () => 0)
    // only now: opening the SDK's database sets where its requests go
    speakTo(this.cloud.documents)
    return {
      documents: this.wrap(documents),
      storage: storageOf(this.files),
      now: this.cloud.now,
      token: () => 'token',
      derive,
      config,
      log: (line) => line.level === 'error' && console.error(line),
    }
  }

  /** Lets something happen, once, between what the next transaction has read and its end. */
  meanwhile(happens: () => Promise<unknown>): void {
    this.wrap = (documents) =>
      Object.assign(Object.create(documents) as Documents, {
        transaction: (body: Parameters<Documents['transaction']>[0]) =>
          documents.transaction(async (tx) => {
            const done = await body(tx)
            this.wrap = (same) => same
            const then = happens
            happens = async () => undefined
            await then()
            return done
          }),
      })
  }

  async must<T = { id: string }>(as: string | null, name: string, input: object): Promise<T> {
    const said = await this.call(as, name, input)
    if (!said.ok) throw new Error(`${name} as ${as}: ${JSON.stringify(said.error)}`)
    return said.value as T
  }

  close(): void {
    this.cloud.documents.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

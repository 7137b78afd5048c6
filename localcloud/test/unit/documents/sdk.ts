import { rmSync } from 'node:fs'
import path from 'node:path'
import { Db } from '@cloudbase/database'
import { type Cost, type Documents, type IndexDeclaration, openDocuments, type Seam } from '../../../documents'
import { CloudError } from '../../../errors'
import { scratch } from './scratch'

export type World = {
  documents: Documents
  db: Db
  clock: { now: number }
  file: string
  sent: { action: string; body: Record<string, unknown> }[]
  close: () => void
}

/** A database in a fresh directory, spoken to by the SDK's own database client: everything it serialises is what node-sdk would send. */
export function openWorld(
  options: {
    indexes?: IndexDeclaration[]
    collections?: string[]
    seam?: Seam
    now?: number
    onRead?: (cost: Cost) => void
  } = {},
): World {
  const directory = scratch('documents')
  const clock = { now: options.now ?? Date.parse('2026-09-30T02:00:00Z') }
  const file = path.join(directory, 'env.db')
  const documents = openDocuments({
    file,
    now: () => clock.now,
    indexes: options.indexes ?? [],
    onRead: options.onRead,
    ...(options.seam && { seam: options.seam }),
  })
  for (const name of options.collections ?? ['items']) documents.createCollection(name)
  const sent: World['sent'] = []
  Db.reqClass = clientOf(documents, sent)
  const db = new Db({ env: 'local' })
  return {
    documents,
    db,
    clock,
    file,
    sent,
    close: () => {
      documents.close()
      rmSync(directory, { recursive: true })
    },
  }
}

/** What node-sdk does around a request: JSON both ways, and a CloudError becomes a thrown `{code, message}`. */
export function clientOf(documents: Documents, sent: World['sent'] = []) {
  return class {
    async send(action: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
      const body = JSON.parse(JSON.stringify(params)) as Record<string, unknown>
      sent.push({ action, body })
      const answer = await documents.handle(action, body)
      return JSON.parse(JSON.stringify({ requestId: 'r', ...answer })) as Record<string, unknown>
    }
  }
}

/** The code with which a call was refused; a call that was not refused, or failed otherwise, fails the test. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  return (await refusal(call)).code
}

export async function refusal(call: Promise<unknown>): Promise<CloudError> {
  try {
    await call
  } catch (error) {
    if (error instanceof CloudError) return error
    throw error
  }
  throw new Error('expected a refusal')
}

import type { Doc } from '../platform/documents'
import type { Collection } from '../store/collection'
import { after } from '../store/order'
import type { JobDeps } from './tasks/task'

/** Longer than the function may run: who began and has not ended by then has died. */
const lostMs = 90_000
/** A file that ended the program so often is not tried again. */
const mostTries = 3
/** When the storage does not answer. */
const againMs = 10_000

/** What waits for a task to look at a file. */
export interface WaitingFile extends Doc {
  waiting: boolean
  /** when somebody may take it */
  dueAt: number
  /** how often it was begun */
  tries: number
  fileId: string
}

/** Those that are due, the one that waits longest first. */
export const longestWaiting = <T extends WaitingFile>(
  { documents, now }: JobDeps,
  { name }: Collection<T>,
  most: number,
): Promise<T[]> =>
  after<T>(
    documents,
    name,
    { waiting: true, dueAt: documents.command.lte(now()) },
    { key: 'dueAt', direction: 'asc' },
    null,
    most,
  )

/**
 * Takes one by a conditional update, so that two runs do not work on it at once.
 * @returns `spent`: it was taken, and has ended the program too often to be tried again
 */
export async function take<T extends WaitingFile>(
  { documents, now }: JobDeps,
  kept: Collection<T>,
  { _id, dueAt, tries }: WaitingFile,
): Promise<'taken' | 'spent' | 'gone'> {
  const own = { tries: documents.command.inc(1), dueAt: now() + lostMs }
  if ((await kept.updateWhere(documents, { _id, waiting: true, dueAt }, own)) === 0) return 'gone'
  return tries >= mostTries ? 'spent' : 'taken'
}

/** The bytes of one that was taken; null: there are none. Where the storage does not answer, it was not its fault. */
export async function bytesOf<T extends WaitingFile>(
  { documents, storage, now }: JobDeps,
  kept: Collection<T>,
  { _id, fileId }: WaitingFile,
): Promise<Buffer | null> {
  return storage.download(fileId).catch(async (error: unknown) => {
    await kept.updateWhere(documents, { _id }, { tries: documents.command.inc(-1), dueAt: now() + againMs })
    throw error
  })
}

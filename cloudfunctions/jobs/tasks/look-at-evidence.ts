import type { Finding } from '@shared/evidence/inspection'
import { look } from '../../modules/evidence/look'
import { type ShownFile, settle } from '../../modules/evidence/settle'
import { type Shown, shownOf } from '../../modules/evidence/shown'
import { sha256 } from '../../platform/secrets'
import { type InspectionDoc, inspections } from '../../store/inspections'
import { after } from '../../store/order'
import type { JobDeps, Task } from './task'

const batch = 8
/** When no file is begun any more: the largest photo takes some seconds by itself. */
const sliceMs = 3_000
/** Longer than the function may run: who began and has not ended by then has died. */
const lostMs = 90_000
/** A file whose decoding ended the program so often is not decoded again. */
const mostTries = 3
/** When the storage does not answer. */
const againMs = 10_000

/**
 * Looks at files that were attached, the one that waits longest first (T1, T18). Each is taken by a conditional update before it is
 * looked at, so that two runs do not look at once, and a file that kills whoever decodes it is given up.
 */
export const lookAtEvidence: Task<null> = {
  name: 'look-at-evidence',
  restMs: 0,
  start: null,
  async run(deps) {
    const { documents, now } = deps
    const due = { waiting: true, dueAt: documents.command.lte(now()) }
    const longest = { key: 'dueAt', direction: 'asc' } as const
    const found = await after<InspectionDoc>(documents, inspections.name, due, longest, null, batch)
    const end = now() + sliceMs
    let [begun, done] = [0, 0]
    for (const doc of found) {
      if (begun++ > 0 && now() >= end) return { state: null, done, more: true }
      if (await inspect(deps, doc)) done++
    }
    return { state: null, done, more: found.length === batch }
  },
}

async function inspect(deps: JobDeps, { _id, tries, dueAt, ...file }: InspectionDoc): Promise<boolean> {
  const { documents, now } = deps
  const { inc } = documents.command
  const taken = await inspections.updateWhere(
    documents,
    { _id, waiting: true, dueAt },
    { tries: inc(1), dueAt: now() + lostMs },
  )
  if (taken === 0) return false
  if (tries >= mostTries) return settled(deps, _id, { readable: false, why: 'gave-up' }, unshown)
  const bytes = await deps.storage.download(file.fileId).catch(async (error: unknown) => {
    await inspections.updateWhere(documents, { _id }, { tries: inc(-1), dueAt: now() + againMs })
    throw error
  })
  const whole = bytes !== null && sha256(bytes) === file.sha256
  const finding: Finding = whole ? look(bytes, file.type) : { readable: false, why: 'damaged' }
  const shown = whole && finding.readable ? await kept(deps, shownOf(bytes, file.type), file.sha256) : unshown
  return settled(deps, _id, finding, shown)
}

const unshown: ShownFile = { fileId: null, takenAt: null }

/** The copy that people see, under the hash of what was handed in: made again it is the same. */
async function kept({ storage }: JobDeps, { bytes, taken }: Shown, hash: string): Promise<ShownFile> {
  const fileId = bytes && (await storage.upload(`evidence/shown/${hash.slice(0, 2)}/${hash}`, bytes))
  return { fileId, takenAt: taken.at }
}

async function settled(
  { documents, now }: JobDeps,
  id: InspectionDoc['_id'],
  finding: Finding,
  shown: ShownFile,
): Promise<true> {
  await settle(documents, id, finding, shown, now())
  return true
}

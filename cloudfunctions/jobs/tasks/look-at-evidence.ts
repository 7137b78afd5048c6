import type { Finding } from '@shared/evidence/inspection'
import { look } from '../../modules/evidence/look'
import { type ShownFile, settle } from '../../modules/evidence/settle'
import { type Shown, shownOf } from '../../modules/evidence/shown'
import { sha256 } from '../../platform/secrets'
import { type InspectionDoc, inspections } from '../../store/inspections'
import { bytesOf, longestWaiting, take } from '../waiting-file'
import type { JobDeps, Task } from './task'

const batch = 8
/** When no file is begun any more: the largest photo takes some seconds by itself. */
const sliceMs = 3_000

/**
 * Looks at files that were attached, the one that waits longest first (T1, T18). Each is taken by a conditional update before it is
 * looked at, so that two runs do not look at once, and a file that kills whoever decodes it is given up.
 */
export const lookAtEvidence: Task<null> = {
  name: 'look-at-evidence',
  restMs: 0,
  start: null,
  async run(deps) {
    const { now } = deps
    const found = await longestWaiting(deps, inspections, batch)
    const end = now() + sliceMs
    let [begun, done] = [0, 0]
    for (const doc of found) {
      if (begun++ > 0 && now() >= end) return { state: null, done, more: true }
      if (await inspect(deps, doc)) done++
    }
    return { state: null, done, more: found.length === batch }
  },
}

async function inspect(deps: JobDeps, doc: InspectionDoc): Promise<boolean> {
  const { _id, ...file } = doc
  const taken = await take(deps, inspections, doc)
  if (taken === 'gone') return false
  if (taken === 'spent') return settled(deps, _id, { readable: false, why: 'gave-up' }, unshown)
  const bytes = await bytesOf(deps, inspections, doc)
  const whole = bytes !== null && sha256(bytes) === file.sha256
  const finding: Finding = whole ? look(bytes, file.type) : { readable: false, why: 'damaged' }
  const shown = whole && finding.readable ? await kept(deps, shownOf(bytes, file.type), file.sha256) : unshown
  return settled(deps, _id, finding, shown)
}

const unshown: ShownFile = { fileId: null, takenAt: null }

/** The copy that people see, under the hash of what was handed in: made again it is the same. */
async function kept({ storage }: JobDeps, { bytes, taken }: Shown, hash: string): Promise<ShownFile> {
  const fileId = await storage.upload(`evidence/shown/${hash.slice(0, 2)}/${hash}`, bytes)
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

import type { Documents } from '../platform/documents'
import { collection } from './collection'

/** Who runs the background tasks now; timers are delivered at least once and may overlap. */
interface Lease {
  _id: string
  until: number
  /** which tasks found nothing to do when they last ran, and when that was; left out: none so far */
  rested?: Readonly<Record<string, number>>
}
export const leases = collection<Lease>('leases')

export async function takeLease(documents: Documents, name: string, now: number, ms: number): Promise<boolean> {
  const { lte } = documents.command
  const until = now + ms
  if ((await leases.updateWhere(documents, { _id: name, until: lte(now) }, { until })) === 1) return true
  return leases.add(documents, { _id: name, until })
}

/** Of a run that died it stays as it was: then the tasks look once more. */
export async function restedOf(documents: Documents, name: string): Promise<Readonly<Record<string, number>>> {
  return (await leases.get(documents, name))?.rested ?? {}
}

export async function endLease(documents: Documents, name: string, rested: Lease['rested']): Promise<void> {
  await leases.updateWhere(documents, { _id: name }, { until: 0, rested })
}

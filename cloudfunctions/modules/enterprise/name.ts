import type { DistrictCode } from '@shared/directory/districts'
import type { EnterpriseId } from '@shared/ids'
import type { Tx } from '../../platform/documents'
import { names, skeletonId, skeletons } from '../../store/names'

interface Named {
  _id: EnterpriseId
  name: string
  district: DistrictCode
}

/** An enterprise takes a name: one that looks like another's, or mixes writings, waits for an officer's eye and is used meanwhile. */
export async function takeName(tx: Tx, { _id, name, district }: Named, now: number): Promise<void> {
  // the table of what looks alike is large and seldom wanted: a cold start does without it
  const { doubtIn, isSameName } = await import('@shared/enterprise/doubt-in-name')
  const { nameSkeleton } = await import('@shared/enterprise/name-skeleton')
  const before = await names.get(tx, _id)
  if (before && isSameName(before.name, name)) return names.change(tx, _id, { name, district })
  const id = skeletonId(nameSkeleton(name))
  const heldById = (await skeletons.get(tx, id))?.heldById ?? null
  const left = before && (await skeletons.get(tx, skeletonId(nameSkeleton(before.name))))
  if (heldById === null) await skeletons.put(tx, { _id: id, heldById: _id })
  if (left?.heldById === _id && left._id !== id) await skeletons.put(tx, { _id: left._id, heldById: null })
  const doubt = doubtIn(name, _id, heldById)
  const likeId = doubt === 'copy' ? heldById : null
  await names.put(tx, { _id, name, district, doubt, likeId, doubtful: doubt !== null, passedAt: null, chosenAt: now })
}

import type { DistrictCode } from '@shared/directory/districts'
import type { NameDoubt } from '@shared/enterprise/name-doubts'
import type { EnterpriseId } from '@shared/ids'
import { hashId } from '../platform/secrets'
import { collection } from './collection'

/** An enterprise's name as it was looked at when it was chosen. */
export interface NameDoc {
  _id: EnterpriseId
  name: string
  district: DistrictCode
  doubt: NameDoubt | null
  /** whose name it is like; null: nobody's */
  likeId: EnterpriseId | null
  /** it waits for an officer's eye */
  doubtful: boolean
  /** when an officer had looked at it and let it pass; null: nobody has, or there was no need */
  passedAt: number | null
  chosenAt: number
}
export const names = collection<NameDoc>('names')

/** Who was the first with names that look like this; read and written by whatever gives a name. */
export interface Skeleton {
  _id: string
  /** null: that enterprise took another name */
  heldById: EnterpriseId | null
}
export const skeletons = collection<Skeleton>('skeletons')
export const skeletonId = (skeleton: string) => `s_${hashId('name', skeleton)}`

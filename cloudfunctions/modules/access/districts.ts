import { can } from '@shared/access/can'
import { resourceOf } from '@shared/access/scope'
import type { DistrictCode } from '@shared/directory/districts'
import { type Context, refusal } from '../../frame/context'

/**
 * What a list is to be asked for so that an officer sees their own: the city everything or one district, a district's officer one of
 * theirs or each of them. A district that is not theirs is NOT_FOUND, as whatever lies in it is.
 */
export function districtQuestions(context: Context, district?: DistrictCode): { district?: DistrictCode }[] {
  const { caller, access } = context
  if (district) {
    if (!can(caller, access, { district })) throw refusal('NOT_FOUND')
    return [{ district }]
  }
  if (can(caller, access, {})) return [{}]
  const own = caller.roles.flatMap((role) => resourceOf(role).district ?? [])
  return [...new Set(own)].filter((each) => can(caller, access, { district: each })).map((each) => ({ district: each }))
}

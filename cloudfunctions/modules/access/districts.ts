import { can } from '@shared/access/can'
import { resourceOf } from '@shared/access/scope'
import type { DistrictCode } from '@shared/directory/districts'
import { type Context, refusal } from '../../frame/context'

/**
 * The questions of a list that an officer looks at: for the city all districts or one, for a district's officer each of their own or
 * one of them. A district that is not theirs is NOT_FOUND, like whatever lies in it.
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

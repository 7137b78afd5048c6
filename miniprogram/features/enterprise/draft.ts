import type { DistrictCode } from '@shared/directory/districts'
import type { Industry, Size, Tier } from '@shared/enterprise/profile'
import { useDraft } from '@/api/use-draft'

export interface Draft {
  code: string
  name: string
  district: DistrictCode | null
  industry: Industry | null
  tier: Tier | null
  size: Size | null
  displayName: string
}

const blank: Draft = { code: '', name: '', district: null, industry: null, tier: null, size: null, displayName: '' }

/** One draft for registering and joining: the code goes along when it turns out that the enterprise is registered already. */
export const useEnterpriseDraft = () => useDraft('enterprise', blank)

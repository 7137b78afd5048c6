import type { DistrictCode } from '@shared/directory/districts'
import type { Industry, Size, Tier } from '@shared/enterprise/profile'
import { useDraft } from '@/api/use-draft'

/** What an enterprise says about itself. */
export interface Stated {
  name: string
  district: DistrictCode
  industry: Industry
  tier: Tier
  size: Size
}

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

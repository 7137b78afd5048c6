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
  /** for questions about a code whose check digit fails; '' where none is given */
  phone: string
  displayName: string
  claim: string
}

const stated = { name: '', district: null, industry: null, tier: null, size: null }
const blank: Draft = { code: '', ...stated, phone: '', displayName: '', claim: '' }

/** One draft for registering, joining and disputing: the code goes along when it turns out that it is registered already. */
export const useEnterpriseDraft = () => useDraft('enterprise', blank)

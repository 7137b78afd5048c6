import type { Instant } from '../calendar/beijing'
import { isHighGrade, type Tier } from './profile'

/**
 * What an enterprise says of its 梯度 is its own word. From 专精特新 on an officer looks it up in 北京市专精特新梯队企业资质查询系统 (P25 二（三）1), and only
 * what was found there counts for seats that are kept for such enterprises. Another word of the enterprise is looked up anew.
 */
export interface GradeFacts {
  tier: Tier
  /** since when it waits to be looked up; null or left out: it does not */
  gradeAskedAt?: Instant | null
  /** when it was found; null or left out: it was not */
  gradePassedAt?: Instant | null
}
export type Looked = Required<Pick<GradeFacts, 'gradeAskedAt' | 'gradePassedAt'>>

export const isRecognised = ({ tier, gradePassedAt }: GradeFacts): boolean => isHighGrade(tier) && gradePassedAt != null

/** What becomes of it when the enterprise says its grade, for the first time or again. */
export function gradeSaid(before: GradeFacts | null, tier: Tier, now: Instant): Looked {
  if (!isHighGrade(tier)) return { gradeAskedAt: null, gradePassedAt: null }
  const same = before?.tier === tier ? before : null
  if (same?.gradePassedAt != null) return { gradeAskedAt: null, gradePassedAt: same.gradePassedAt }
  return { gradeAskedAt: same?.gradeAskedAt ?? now, gradePassedAt: null }
}

/** How it stands, for the enterprise itself. */
export const gradeStates = ['none', 'asked', 'passed', 'not-found'] as const
export function gradeState(facts: GradeFacts): (typeof gradeStates)[number] {
  if (!isHighGrade(facts.tier)) return 'none'
  if (facts.gradePassedAt != null) return 'passed'
  return facts.gradeAskedAt != null ? 'asked' : 'not-found'
}

import type { CheckOutcome } from '@shared/rating/decide-text'
import * as cloud from 'wx-server-sdk'

export interface TextCheck {
  check(openid: string, content: string): Promise<CheckOutcome>
}

/** WeChat's number for comments. */
const COMMENT = 2
/** The writer was not in the mini-program within two hours. */
const NO_VISIT = 61010
/** Busy, or asked too often: another answer is possible later. */
const PASSING = new Set([-1, 45009, 45011])

/** WeChat's check of a text (`msgSecCheck`, version 2): a judgement only, of which WeChat remembers nothing. */
export function openTextCheck(): TextCheck {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  return {
    async check(openid, content) {
      try {
        const answer = await cloud.openapi.security.msgSecCheck({ openid, content, scene: COMMENT, version: 2 })
        const { suggest } = (answer as { result?: { suggest?: unknown } }).result ?? {}
        if (suggest === 'pass' || suggest === 'review' || suggest === 'risky') return { kind: 'judged', suggest }
        return { kind: 'refused' }
      } catch (error) {
        const { errCode } = error as { errCode?: unknown }
        if (errCode === NO_VISIT) return { kind: 'no-visit' }
        return typeof errCode === 'number' && errCode > 0 && !PASSING.has(errCode)
          ? { kind: 'refused' }
          : { kind: 'unknown' }
      }
    },
  }
}

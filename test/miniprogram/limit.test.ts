import { quotaNames, quotas } from '@shared/access/quotas'
import { instantOf } from '@shared/calendar/beijing'
import { refusalText } from '@shared/copy/refusals'
import { describe, expect, it } from 'vitest'
import { after, limitText, waitText } from '@/copy/limit'
import { refusedWords } from '@/features/failure/refused-words'
import { Refused } from '@/platform/envelope'

const now = instantOf('2026-09-30T15:02:10+08:00')
const basis = { kind: 'product' as const, line: '' }

describe('when it is possible again', () => {
  it.each([
    ['2026-09-30T15:20:00+08:00', '今天 15:20 以后'],
    ['2026-09-30T15:20:00.001+08:00', '今天 15:21 以后'],
    ['2026-09-30T23:59:30+08:00', '明天 00:00 以后'],
    ['2026-10-01T09:00:00+08:00', '明天 09:00 以后'],
    ['2026-10-02T09:00:00+08:00', '周五 09:00 以后'],
    ['2026-10-20T09:00:00+08:00', '10月20日 周二 09:00 以后'],
  ])('%s: %s', (at, words) => expect(after(instantOf(at), now)).toBe(words))

  it('is said for every quota, with its figure, in a sentence of its own', () => {
    const retryAt = now + 3_600_000
    const said = quotaNames.map((limit) => limitText({ limit, most: quotas[limit].most, retryAt, basis }, now))
    for (const [i, { verdict, reason }] of said.entries()) {
      expect(verdict).toMatch(/。$/)
      // the moves of one booking do not come back with time: there is another way
      if (quotaNames[i] === 'moves') expect(reason).toContain('取消了再约')
      else expect(reason).toContain('今天 16:03 以后')
    }
    expect(new Set(said.map(({ verdict }) => verdict)).size).toBe(quotaNames.length)
    for (const [i, limit] of quotaNames.entries())
      if (!limit.startsWith('desktops')) expect(said[i]!.verdict).toContain(` ${quotas[limit].most} `)
  })
})

describe('what a refusal says', () => {
  const refused = (code: 'LIMIT_REACHED' | 'TOO_MANY_TRIES' | 'CODE_INVALID', data?: unknown) =>
    refusedWords(new Refused({ code, message: refusalText[code], data }))

  it('is its own sentence', () => {
    expect(refused('CODE_INVALID')).toEqual({ verdict: refusalText.CODE_INVALID })
  })

  it('of a quota is what there was enough of, of wrong tries until when to wait', () => {
    const data = { limit: 'joins', most: quotas.joins.most, retryAt: 0, basis }
    expect(refused('LIMIT_REACHED', data).verdict).toBe(`一天最多申请加入 ${quotas.joins.most} 家企业。`)
    const { verdict, reason } = refused('TOO_MANY_TRIES', { retryAt: now })
    expect(verdict).toBe(refusalText.TOO_MANY_TRIES)
    expect(reason).toContain('以后可以再试')
    expect(waitText(now, now)).toBe('今天 15:03 以后可以再试。')
  })
})

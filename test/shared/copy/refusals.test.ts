import { contract } from '@shared/contract'
import type { RefusalCode } from '@shared/contract/refusals'
import { refusalText } from '@shared/copy/refusals'
import { describe, expect, it } from 'vitest'

/** What only these modules are about. */
const subjects: Record<string, readonly string[]> = {
  积分申请: ['points'],
  积分表: ['table'],
  扣分: ['points', 'deduction', 'complaint'],
  名单: ['lists', 'desk'],
}

/** Every module with an operation that may answer this. */
const modulesOf = (code: string) =>
  Object.entries(contract).flatMap(([module, entries]) =>
    Object.values(entries).some((entry) => code in entry['~orpc'].errorMap) ? [module] : [],
  )

describe('the sentence of a refusal', () => {
  it.each(Object.entries(refusalText))('%s speaks of nothing that whoever is refused is not about', (code, text) => {
    for (const [subject, modules] of Object.entries(subjects))
      if (text.includes(subject)) expect(modules, subject).toEqual(expect.arrayContaining(modulesOf(code)))
  })

  it('is one that several kinds of work are answered with', () => {
    expect(modulesOf('EVIDENCE_FROZEN' satisfies RefusalCode)).toEqual(
      expect.arrayContaining(['lifecycle', 'deduction', 'evidence', 'service']),
    )
  })
})

import { decideConfirmGrade } from '@shared/enterprise/decide-confirm-grade'
import { gradeSaid, gradeState, isRecognised } from '@shared/enterprise/grade'
import { isHighGrade, tiers } from '@shared/enterprise/profile'
import { describe, expect, it } from 'vitest'

describe('the grade of an enterprise', () => {
  const waiting = { tier: 'specialised', gradeAskedAt: 5, gradePassedAt: null } as const
  const found = { tier: 'specialised', gradeAskedAt: null, gradePassedAt: 7 } as const

  it('is looked up from 专精特新 on, and recognised only when it was found', () => {
    expect(tiers.filter(isHighGrade)).toEqual(['specialised', 'little-giant', 'champion'])
    expect([waiting, found, { tier: 'specialised' as const }].map(isRecognised)).toEqual([false, true, false])
    expect(isRecognised({ tier: 'innovative', gradePassedAt: 7 })).toBe(false)
  })

  it('waits once it is said, stays found while the word is the same, and waits anew with another', () => {
    expect(gradeSaid(null, 'specialised', 9)).toEqual({ gradeAskedAt: 9, gradePassedAt: null })
    expect(gradeSaid(waiting, 'specialised', 9)).toEqual({ gradeAskedAt: 5, gradePassedAt: null })
    expect(gradeSaid(found, 'specialised', 9)).toEqual({ gradeAskedAt: null, gradePassedAt: 7 })
    expect(gradeSaid(found, 'champion', 9)).toEqual({ gradeAskedAt: 9, gradePassedAt: null })
    expect(gradeSaid(found, 'tech', 9)).toEqual({ gradeAskedAt: null, gradePassedAt: null })
    // it was not found: said once more, it is looked up once more
    expect(gradeSaid({ tier: 'specialised', gradeAskedAt: null }, 'specialised', 9).gradeAskedAt).toBe(9)
  })

  it('is looked up once, and as it was shown', () => {
    const looked = (passedAt: number | null) => ({ gradeAskedAt: null, gradePassedAt: passedAt })
    expect(decideConfirmGrade(waiting, 'specialised', true, 9)).toEqual({ accepted: true, looked: looked(9) })
    expect(decideConfirmGrade(waiting, 'specialised', false, 9)).toEqual({ accepted: true, looked: looked(null) })
    const refused = { code: 'WRONG_STATE' }
    expect(decideConfirmGrade(found, 'specialised', true, 9)).toMatchObject({
      ...refused,
      data: { state: 'confirmed' },
    })
    expect(decideConfirmGrade(waiting, 'champion', true, 9)).toMatchObject({ ...refused, data: { state: 'revised' } })
  })

  it('stands in one of four ways', () => {
    const stands = [{ tier: 'tech' }, waiting, found, { tier: 'champion' }] as const
    expect(stands.map(gradeState)).toEqual(['none', 'asked', 'passed', 'not-found'])
  })
})

import type { Outcome } from '@shared/lifecycle/condition'
import { procedures } from '@shared/lifecycle/procedures'
import { describe, expect, it } from 'vitest'
import { blankReview, mayFind, outcomeBy, toOverride, unjudged } from '@/packages/lifecycle/admissions/review'
import { aheadOf } from '@/packages/lifecycle/application/ahead'
import { filedText } from '@/packages/lifecycle/application/filed-text'
import { todoOf } from '@/packages/lifecycle/apply/todo'
import { fieldsAsked } from '@/packages/lifecycle/parts/conditions'
import { procedureOf } from '@/packages/lifecycle/parts/procedure-of'

const entry = procedureOf('station-entry')!
const change = procedureOf('station-change')!
const ahead = (from: string) => aheadOf(entry, from).map(({ id }) => id)

describe('what is still to come', () => {
  it('is the shortest way to an end that grants, drawn before it happens', () => {
    expect(ahead('draft')).toEqual(['district-review', 'city-review', 'publication', 'admitted'])
    expect(ahead('city-review')).toEqual(['publication', 'admitted'])
  })

  it('goes through the district again from a supplement', () => {
    expect(ahead('supplement')).toEqual(['district-review', 'city-review', 'publication', 'admitted'])
  })

  it('is nothing once it is over', () => {
    expect(ahead('admitted')).toEqual([])
    expect(ahead('refused')).toEqual([])
  })
})

describe('what a filing says of itself', () => {
  const declaration = { name: '王女士', at: 1 }
  const filed = (id: string, of: Parameters<typeof filedText>[0]) => filedText(of, procedureOf(id)!)
  it('is what was looked at and signed then, and nothing where neither was', () => {
    expect(filed('station-entry', { explanations: [], declaration })).toMatch(/^\d+ 项条件都对过。声明已签。$/)
    const explanations = [{ conditionId: 'established', reason: '团队早就在做' }]
    expect(filed('station-entry', { explanations, declaration })).toMatch(/1 项写了说明。声明已签。$/)
    expect(filed('station-change', { explanations: [], declaration: null })).toBe('4 项条件都对过。')
    expect(filed('station-cancellation', { explanations: [], declaration: null })).toBe('')
  })
})

describe('what is asked', () => {
  it.each(procedures.map((procedure) => [procedure.id, procedure] as const))('%s: each field once', (_, procedure) => {
    const { first, of } = fieldsAsked(procedure)
    const asked = [...first, ...procedure.conditions.flatMap(of)].map(({ id }) => id)
    expect(asked.sort()).toEqual(procedure.form.map(({ id }) => id).sort())
  })

  it('comes before the conditions when several of them look at it', () => {
    expect(fieldsAsked(change).first.map(({ id }) => id)).toContain('what')
  })
})

describe('what an officer may say of a condition', () => {
  const [registered] = entry.conditions.filter(({ id }) => id === 'registered')
  const checked = (found: Outcome, outcome = found) => ({
    ...{ condition: registered!, found, outcome, hard: false, problem: null },
    ...{ explanation: '', passedWith: null, basis: registered!.basis },
  })
  const saying = (holds: boolean) => ({ ...blankReview, judged: { registered: holds } })

  it('is either, where it is theirs to judge or holds by the form', () => {
    for (const found of ['judge', 'met'] as const) {
      expect(mayFind(checked(found))).toEqual([true, false])
      expect(outcomeBy(checked(found), saying(true))).toBe('met')
      expect(outcomeBy(checked(found), saying(false))).toBe('unmet')
    }
    expect(unjudged([checked('judge')], blankReview)).toHaveLength(1)
    expect(outcomeBy(checked('met', 'unmet'), saying(true))).toBe('met')
  })

  it('is nothing, where the form shows that it does not hold: only a reason lets it pass', () => {
    expect(mayFind(checked('unmet'))).toEqual([])
    expect(toOverride([checked('unmet')], saying(true))).toHaveLength(1)
  })
})

describe('what stands in the way of filing', () => {
  const [area] = entry.conditions.filter(({ id }) => id === 'area')
  const unmet = {
    condition: area!,
    ...{ found: 'unmet' as const, outcome: 'unmet' as const, hard: true, problem: 'unmet' as const },
    ...{ explanation: '', passedWith: null, basis: area!.basis },
  }

  it('is every required answer and file while nothing is there, each with its own place', () => {
    const todo = todoOf(entry, { form: {}, checked: [], attachments: [] })
    const files = entry.attachments.filter(({ least }) => least > 0)
    const fields = fieldsAsked(entry).first.filter(({ required }) => required)
    expect(todo).toHaveLength(files.length + fields.length)
    expect(new Set(todo.map(({ id }) => id)).size).toBe(todo.length)
    expect(todo.every(({ refuses }) => !refuses)).toBe(true)
  })

  it('begins with what no explanation helps against', () => {
    const [first] = todoOf(entry, { form: {}, checked: [unmet], attachments: [] })
    expect(first).toMatchObject({ title: area!.text, refuses: true })
  })

  it('names an answer that is required though its condition is only noted', () => {
    const noted = change.conditions.find(({ id }) => id === 'in-time')!
    const found = { found: 'missing' as const, outcome: 'missing' as const, hard: false }
    const passing = { ...found, problem: null, explanation: '', passedWith: null }
    const checked = [{ condition: noted, ...passing, basis: noted.basis }]
    const titles = todoOf(change, { form: {}, checked, attachments: [] }).map(({ title }) => title)
    expect(titles).toContain('哪一天变更的')
  })
})

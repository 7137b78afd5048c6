import { fits, misfits, unanswered } from '@shared/lifecycle/form'
import { procedures } from '@shared/lifecycle/procedures/index'
import { stationForm } from '@shared/lifecycle/procedures/station-conditions'
import { describe, expect, test } from 'vitest'
import { goodForm } from '../../cloudfunctions/lifecycle/scene'

describe('a form', () => {
  test('that is whole has no misfits and nothing unanswered', () => {
    expect(misfits(stationForm, goodForm)).toEqual([])
    expect(unanswered(stationForm, goodForm)).toEqual([])
    expect(unanswered(stationForm, {})).toEqual(stationForm.filter(({ required }) => required).map(({ id }) => id))
  })
  test.each([
    ['area', '120'],
    ['area', -1],
    ['area', Number.NaN],
    ['established', '2026-02-30'],
    ['honest', 'yes'],
    ['registered', '火星'],
    ['phone', '1'.repeat(21)],
    ['general', ['x'.repeat(41)]],
    ['nothing-of-the-sort', 'x'],
  ])('%s may not be %s', (field, answer) => {
    expect(misfits(stationForm, { ...goodForm, [field]: answer })).toEqual([field])
  })
  test.each([
    ['phone', '1'.repeat(20)],
    ['area', 0],
    ['area', 1_000_000],
    ['established', ''],
    ['registered', ''],
    ['general', ['x'.repeat(40)]],
    ['general', Array(30).fill('活动组织')],
    ['general', []],
    ['honest', false],
  ])('%s may just be %s', (field, answer) => {
    expect(misfits(stationForm, { ...goodForm, [field]: answer })).toEqual([])
  })
  test.each([
    ['area', 1_000_001],
    ['general', Array(31).fill('活动组织')],
    ['general', '活动组织'],
    ['established', 20_200_506],
    ['registered', 1],
    ['phone', 1],
  ])('%s is not %s', (field, answer) => {
    expect(misfits(stationForm, { ...goodForm, [field]: answer })).toEqual([field])
  })
  test('what was chosen from a closed list is one of it', () => {
    const field = { id: 'can', label: '能', type: 'many', options: ['甲', '乙'] } as const
    expect([fits(field, ['甲', '乙']), fits(field, ['甲', '丙'])]).toEqual([true, false])
  })
  test('of a name every character can be seen; of any other text not', () => {
    const text = { id: 'called', label: '名称', type: 'text', most: 20 } as const
    const hidden = '北京\u200b某公司'
    expect([fits({ ...text, name: true }, '北京某公司'), fits({ ...text, name: true }, hidden)]).toEqual([true, false])
    expect(fits(text, hidden)).toBe(true)
  })
  test('an empty answer is none, and a no is one', () => {
    const said = { ...goodForm, phone: '', general: [], honest: false, area: 0 }
    expect(unanswered(stationForm, said)).toEqual(['phone', 'general'])
  })
  test('an open list takes another word, a closed choice does not', () => {
    expect(misfits(stationForm, { general: ['活动组织', '别的'] })).toEqual([])
    expect(misfits(stationForm, { form: '合伙' })).toEqual(['form'])
  })
})

/** Every text in a value, with the path to it. */
function texts(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) => texts(each, `${path}.${key}`))
}

describe('every procedure', () => {
  test('leaves no text empty, of those that people read and those that code does', () => {
    const found = procedures.flatMap((procedure) => texts(procedure, procedure.id))
    expect(found.length).toBeGreaterThan(procedures.length * 50)
    expect(found.filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual([])
  })
  test('says in Chinese what a step comes to, for everybody whom it tells', () => {
    const follows = procedures.flatMap(({ id, filing, actions }) =>
      [filing, ...actions].flatMap((step) => texts(step.follows ?? {}, id)),
    )
    expect(follows.length).toBeGreaterThan(procedures.length)
    expect(follows.filter(([, text]) => !/^[^a-z]*[\u4e00-\u9fff]{2}[^a-z]*$/.test(text))).toEqual([])
  })
  test.each(procedures.map((each) => [each.id, each] as const))('%s is sound', (_id, procedure) => {
    const states = procedure.states.map(({ id }) => id)
    const named = [procedure.filing.to, ...procedure.actions.flatMap(({ from, to }) => [...from, ...(to ? [to] : [])])]
    expect(named.filter((id) => !states.includes(id))).toEqual([])
    const ids = procedure.actions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(
      procedure.actions.flatMap(({ apartFrom = [] }) => apartFrom).filter((id) => !['file', ...ids].includes(id)),
    ).toEqual([])
    // nothing leads out of an end, and every other state leads on
    for (const { id, end } of procedure.states)
      expect([id, procedure.actions.some(({ from }) => from.includes(id))]).toEqual([id, end === undefined])
    const reached = new Set([procedure.filing.to])
    for (let grown = 0; grown !== reached.size; ) {
      grown = reached.size
      for (const { from, to } of procedure.actions) if (to && from.some((id) => reached.has(id))) reached.add(to)
      for (const { id, lapses } of procedure.states) if (lapses && reached.has(id)) reached.add(lapses.to)
    }
    expect(states.filter((id) => !reached.has(id))).toEqual([])
    const fields = procedure.form.map(({ id }) => id)
    const asked = JSON.stringify(procedure.conditions).match(/"field":"([\w-]+)"/g) ?? []
    expect(asked.map((each) => each.slice(9, -1)).filter((field) => !fields.includes(field))).toEqual([])
  })
})

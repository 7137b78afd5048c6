import type { Procedure } from '@shared/lifecycle/procedure'
import { procedures } from '@shared/lifecycle/procedures/index'
import { describe, expect, test } from 'vitest'

/** What is filled in, of what type and length, * where nothing is filed without it; what is attached, and how many at least. */
const forms: Record<string, { fields: string; files: string }> = {
  'station-entry': {
    fields:
      'registered:one* form:one* established:date* operating:yes* honest:yes* unpenalised:yes* clean:yes* equipment:yes* ' +
      'phone:text20* channels:text200* address:text100* place:place* area:figure1000000* staff:figure100000* management:yes* ' +
      'general:many+* special:many+* site:text40*',
    files: 'licence:1 premises:1 staff:1 management:1 other:0',
  },
  'station-change': {
    fields: 'what:many+* changedOn:date* name:text40 address:text100 place:place account:text1000*',
    files: 'proof:1 other:0',
  },
  'station-removal': { fields: 'account:text1000*', files: 'other:0' },
  'station-cancellation': { fields: 'ground:one* account:text2000*', files: 'evidence:0' },
  'station-recheck': { fields: 'account:text1000*', files: 'other:0' },
  'station-promise': { fields: 'promise:one* within:one* words:text60', files: '' },
  'code-claim': { fields: 'name:text20* claim:text300*', files: 'claim:0 answer:0' },
}

/** The conditions in the order of the text: when they are asked for, and how hard they are. */
const conditions: Record<string, string> = {
  'station-entry':
    'registered:filing:soft form:filing:soft established:filing:by-reading operating:filing:hard honest:filing:hard ' +
    'unpenalised:filing:hard clean:filing:hard facilities:filing:hard area:filing:hard staff:filing:hard ' +
    'management:filing:hard general:filing:hard special:filing:hard',
  'station-change': 'new-name:filing:hard new-address:filing:hard new-place:filing:hard in-time:filing:noted',
  'station-removal': '',
  'station-cancellation': 'false-material:review:hard penalty:review:hard dishonesty:review:hard other:review:hard',
  'station-recheck': '',
  'station-promise': 'said:filing:hard same:review:hard',
  'code-claim': '',
}

const fieldsOf = ({ form }: Procedure) =>
  form
    .map((field) => {
      const most = 'most' in field ? field.most : ''
      const open = field.type === 'many' && field.open ? '+' : ''
      return `${field.id}:${field.type}${most}${open}${field.required ? '*' : ''}`
    })
    .join(' ')

describe.each(procedures.map((each) => [each.id, each] as const))('%s', (id, procedure) => {
  test('asks for what is written here', () => {
    expect(fieldsOf(procedure)).toBe(forms[id]?.fields)
    expect(procedure.attachments.map(({ id, least }) => `${id}:${least}`).join(' ')).toBe(forms[id]?.files)
    expect(procedure.conditions.map(({ id, stage, force }) => `${id}:${stage}:${force.kind}`).join(' ')).toBe(
      conditions[id],
    )
  })
  test('calls everything by a name of its own, in Chinese', () => {
    const { title, form, attachments, states, actions, conditions } = procedure
    const named = [form, attachments, states, actions].map((each) => each.map(({ label }) => label))
    const choices = form.flatMap((field) => ('options' in field ? [[...field.options]] : []))
    for (const list of [...named, ...choices, conditions.map(({ text }) => text)])
      expect(new Set(list).size).toBe(list.length)
    for (const text of [title, ...named.flat(), ...choices.flat(), ...conditions.map(({ text }) => text)])
      expect(text).toMatch(/[\u4e00-\u9fff]{2}/)
  })
})

test('figures in a condition’s words are the text’s', () => {
  const words = (id: string) =>
    procedures.flatMap(({ conditions }) => conditions).find((condition) => condition.id === id)?.text
  expect(['established', 'area', 'staff', 'in-time'].map(words)).toEqual([
    '成立满 2 年',
    '固定办公场所不少于 100 平方米',
    '3 名及以上专职人员',
    '变更后 30 个工作日内报区里',
  ])
})

import { procedures } from '@shared/lifecycle/procedures/index'
import { expect, it } from 'vitest'
import { privacyNotice } from '@/copy/privacy'

const told = privacyNotice.kept.find(({ title }) => title === '申报时标的位置')
const answers = Object.fromEntries(told?.rows ?? [])

it('the notice says of a place that is filed what, why, who and how long', () => {
  expect(Object.keys(answers)).toEqual(['留什么', '为什么', '谁看得到', '留多久'])
  for (const words of Object.values(answers)) expect(words).toMatch(/。$/)
})

it('and names each procedure that asks for one', () => {
  const asking = procedures.filter(({ form }) => form.some(({ type }) => type === 'place'))
  expect(asking.length).toBeGreaterThan(0)
  for (const { title } of asking) expect(answers.留什么).toContain(title)
})

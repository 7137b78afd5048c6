import { levels, type Route } from '@shared/case/route'
import { stepText } from '@shared/copy/complaint-steps'
import { inboxWords } from '@shared/copy/inbox'
import { describe, expect, it } from 'vitest'
import { complaint } from '../../miniprogram/copy/complaint'
import { complaintDesk } from '../../miniprogram/copy/complaint-desk'

/** Whoever reads about a complaint reads who deals with it, by its own route. */
const routes = levels.flatMap((heardBy) => levels.map((foundBy): Route => ({ heardBy, foundBy })))
const next = {
  'district, city': ['先由服务站所在的区听取情况，再由市经信局作结论', '市经信局', '区、市办理人员'],
  'district, district': [
    '先由服务站所在的区听取情况，再由服务站所在的区另一个人作结论',
    '区里另一个人',
    '区里的办理人员（区里没有人能办的，由市里办）',
  ],
  'city, city': ['先由市经信局听取情况，再由市经信局另一个人作结论', '市经信局另一个人', '市里的办理人员'],
  'city, district': ['先由市经信局听取情况，再由服务站所在的区作结论', '区里', '区、市办理人员'],
}

describe.each(routes.map((route) => [`${route.heardBy}, ${route.foundBy}` as keyof typeof next, route] as const))(
  '%s',
  (name, route) => {
    const [filed, decides, readers] = next[name]
    const hears = { district: '区里', city: '市里' }[route.heardBy]
    it('before filing: who reads it, hears it and decides', () => {
      expect(complaint.who.secret.note(route)).toContain(`只有${readers}能看到`)
      expect(complaint.who.open.note(route)).toContain(`经过仍只给${readers}看`)
      expect(complaint.next.steps(true, route)).toEqual(
        expect.arrayContaining([`${hears}听取双方，写出意见`, expect.stringMatching(`^${decides}作结论`)]),
      )
    })
    it('at each step', () => {
      expect(stepText('filed', route)[1]).toContain(filed)
      expect(stepText('asked', route)[1]).toMatch(new RegExp(`^${hears}想`))
      expect(stepText('heard', route)[0]).toBe(`${hears}听取了情况`)
      expect(complaint.states(route)).toMatchObject({ filed: `等${hears}听取说明`, heard: `等${decides}作结论` })
      const decided = { kind: 'complaint-decided', number: 'T1', finding: 'upheld', deduction: false } as const
      const found = route.foundBy === 'city' ? '市经信局' : '区里'
      expect(inboxWords({ ...decided, foundBy: route.foundBy }).body).toMatch(new RegExp(`^${found}已作出结论`))
    })
    it('to the officers', () => {
      expect(complaintDesk.hear.opinion(route)).toBe(`${hears}的意见`)
      expect(complaintDesk.hear.submit(route)).toBe(`转${decides}`)
      expect(complaintDesk.waitsForFinding(route).title).toBe(`等${decides}作结论`)
    })
  },
)

it('what was told before there was a choice reads as it did', () => {
  const step = { kind: 'complaint-step', number: 'T1', step: 'filed' } as const
  expect(inboxWords(step).body).toContain(next['district, city'][0])
})

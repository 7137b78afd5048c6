import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultRoute } from '@shared/case/route'
import { expect, it } from 'vitest'
import { carrier } from '../../miniprogram/copy/carrier'
import { complaint } from '../../miniprogram/copy/complaint'
import { deduct } from '../../miniprogram/copy/deduct'
import { deductionRefusals } from '../../miniprogram/copy/deduction-refusals'

/** Of most kinds of carrier no points are counted: there nobody is promised that points are taken off. */
it('扣分 is spoken of where the carrier’s table has deductions, and nowhere else', () => {
  const said = (deductible: boolean) =>
    [
      carrier.promiseNote(deductible),
      ...complaint.next.steps(deductible, defaultRoute),
      complaint.steps(defaultRoute).endText(deductible),
      complaint.consent.note(deductible),
    ].filter((sentence) => sentence.includes('扣')).length
  expect(said(false)).toBe(0)
  expect(said(true)).toBe(5)
})

it('and every screen that says so has asked the server', () => {
  const source = (file: string) => readFileSync(join(__dirname, '../../miniprogram', file), 'utf8')
  const screens = {
    'features/carrier/about.tsx': 'words.promiseNote(deductible)',
    'packages/complaint/complaint-new/next.tsx': 'words.steps(deductible, route)',
    'packages/complaint/complaint-new/who-sees.tsx': 'deductible && prospect.data',
    'packages/complaint/complaint/consent.tsx': 'words.note(deductible)',
    'packages/complaint/complaint/steps.tsx': 'words.endText(of.deductible)',
    'packages/complaint/complaint/consequence.tsx': '!deductible',
    'packages/district/complaint-desk/decide.tsx': 'complaint.deductible &&',
  }
  for (const [file, says] of Object.entries(screens)) expect(source(file), file).toContain(says)
})

it('whoever says no is told that it may be proposed anew only where it may: a complaint is decided once', () => {
  const { ends } = deduct.proposals
  expect([ends(false), ends(true)].map((text) => text.includes('可以重新提出'))).toEqual([true, false])
  expect(ends(true)).toContain('投诉人')
  expect(deductionRefusals.AMOUNT_CHANGED).not.toContain('重新提出')
})

it('a day is not called provisional where it may be certain', () => {
  expect(deductionRefusals.STATION_NOT_HEARD).toContain('或者还是暂定的')
})

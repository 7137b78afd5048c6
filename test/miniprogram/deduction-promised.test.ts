import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { carrier } from '../../miniprogram/copy/carrier'
import { complaint } from '../../miniprogram/copy/complaint'

/** Of most kinds of carrier no points are counted: there nobody is promised that points are taken off. */
it('扣分 is spoken of where the carrier’s table has deductions, and nowhere else', () => {
  const said = (deductible: boolean) =>
    [carrier.promiseNote(deductible), ...complaint.next.steps(deductible), complaint.steps.endText(deductible)].filter(
      (sentence) => sentence.includes('扣'),
    ).length
  expect(said(false)).toBe(0)
  expect(said(true)).toBe(4)
})

it('and every screen that says so has asked the server', () => {
  const source = (file: string) => readFileSync(join(__dirname, '../../miniprogram', file), 'utf8')
  const screens = {
    'features/carrier/about.tsx': 'words.promiseNote(deductible)',
    'packages/complaint/complaint-new/next.tsx': 'words.steps(deductible)',
    'packages/complaint/complaint-new/who-sees.tsx': 'deductible && prospect.data',
    'packages/complaint/complaint/steps.tsx': 'words.endText(complaint.deductible)',
    'packages/complaint/complaint/consequence.tsx': '!deductible',
    'packages/district/complaint-desk/decide.tsx': 'complaint.deductible &&',
  }
  for (const [file, says] of Object.entries(screens)) expect(source(file), file).toContain(says)
})

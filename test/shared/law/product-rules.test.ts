import { DIGITS } from '@shared/booking/code'
import { maxFileBytes } from '@shared/evidence/file-type'
import { productRules } from '@shared/law/product-rules'
import { expect, it } from 'vitest'

it('our own rules name the figures that the code refuses by', () => {
  expect(productRules.evidenceFile.rule).toContain(` ${maxFileBytes / 1024 / 1024} MB `)
  expect(productRules.checkInByCode.rule).toContain(`${'一二三四五六七八九'[DIGITS - 1]}位数`)
})

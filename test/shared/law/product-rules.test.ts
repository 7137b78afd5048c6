import { DIGITS } from '@shared/booking/code'
import { dateSenses } from '@shared/calendar/decide-date'
import { maxFileBytes } from '@shared/evidence/file-type'
import { pictureLimits } from '@shared/evidence/picture-limits'
import { productRules } from '@shared/law/product-rules'
import { expect, it } from 'vitest'

it('our own rules name the figures that the code refuses by', () => {
  expect(productRules.evidenceFile.rule).toContain(` ${maxFileBytes / 1024 / 1024} MB `)
  const { leastSide, mostSide, most } = pictureLimits
  expect(productRules.evidencePicture.rule).toContain(`每边 ${leastSide} 到 ${mostSide} 像素`)
  expect(productRules.evidencePicture.rule).toContain(` ${most / 10_000} 万像素`)
  const years = (count: number) => `${['', '一', '两'][count]}年以内`
  expect(productRules.dateInSense.rule).toContain(`今天起${years(dateSenses.deadline.ahead)}`)
  expect(productRules.dateInSense.rule).toContain(`前后${years(dateSenses.workday.ahead)}`)
  expect(productRules.checkInByCode.rule).toContain(`${'一二三四五六七八九'[DIGITS - 1]}位数`)
})

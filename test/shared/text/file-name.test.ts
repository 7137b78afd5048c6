import { limits } from '@shared/limits'
import { fileName } from '@shared/text/file-name'
import { isNameVisible } from '@shared/text/visible'
import { expect, test } from 'vitest'

test.each([
  ['\u200ePHOTO-2026-09-30.jpg', 'PHOTO-2026-09-30.jpg'],
  ['现场\u200b一.jpg', '现场一.jpg'],
  ['a\u202egpj.exe', 'agpj.exe'],
  ['\u2066\u2069', '-'],
  [`${'长'.repeat(200)}.pdf`, `${'长'.repeat(limits.fileName - 4)}.pdf`],
  [`${'👍'.repeat(60)}.jpeg`, `${'👍'.repeat(47)}.jpeg`],
])('%j is handed in as %j', (given, name) => {
  expect(fileName(given)).toBe(name)
  expect(isNameVisible(name)).toBe(true)
  expect(name.length).toBeLessThanOrEqual(limits.fileName)
})

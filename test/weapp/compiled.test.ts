import { beforeAll, expect, it } from 'vitest'
import { type Built, buildWeapp, filesOf, textOf } from './built'
import { compilerErrors } from './compilers'

let built: Built
beforeAll(async () => {
  built = await buildWeapp()
})

const changed = (file: string, change: (text: string) => string): Built =>
  new Map(built).set(file, Buffer.from(change(textOf(built, file))))

it('WeChat’s own compilers take every style and every template', () => {
  expect(filesOf(built, '.wxss').length).toBeGreaterThan(0)
  expect(compilerErrors(built)).toEqual([])
})

it('they stop at a selector that WeChat does not have, and at a template that is not closed', () => {
  const style = 'packages/booking/slots/index.wxss'
  for (const selector of ['.a > *', '.a > * + *', '*'])
    expect(compilerErrors(changed(style, (text) => `${text}${selector}{color:red}`))).toEqual([
      expect.stringContaining(`${style}(1:`),
    ])
  expect(compilerErrors(changed('base.wxml', (text) => text.replace('</view>', '')))).toEqual([
    expect.stringMatching(/base\.wxml:.*view/),
  ])
})

import { screens } from '@shared/screens'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorld, type World } from '../world'
import { type Built, buildWeapp } from './built'
import { type Device, open, phoneOf } from './wechat'

let built: Built
let world: World
beforeAll(async () => {
  built = await buildWeapp()
  world = await openWorld()
})
afterAll(() => world?.close())

const ours = `/${screens.privacy.page}`

/** 我的, on a phone whose WeChat opens the operator's text in this way. */
async function me(openPrivacyContract: NonNullable<Device['wx']>[string]) {
  const page = open(built, screens.me.page, {}, { cloud: phoneOf(world, 'demo-visitor'), wx: { openPrivacyContract } })
  await page.shows('隐私说明')
  return page
}

describe('隐私说明 in WeChat', () => {
  it('opens the text that the operator filed with WeChat', async () => {
    let asked = 0
    const page = await me(() => asked++)
    page.tap('隐私说明')
    expect([asked, page.opened]).toEqual([1, []])
  })

  it('opens our own page where none is filed', async () => {
    const page = await me(({ fail }) => fail?.({ errMsg: 'openPrivacyContract:fail' }))
    page.tap('隐私说明')
    expect(page.opened).toEqual([ours])
  })

  it('opens our own page in a WeChat that has no such function', async () => {
    const page = await me(undefined)
    page.tap('隐私说明')
    expect(page.opened).toEqual([ours])
  })
})

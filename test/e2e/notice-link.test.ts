import { screens } from '@shared/screens'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { localTemplates } from '../../dev/cloud'
import { key } from '../world'
import { openSite, type Site } from './site'

let site: Site
beforeAll(async () => {
  site = await openSite({ timers: false })
})
afterAll(() => site?.close())

it('the path of a message about a notice opens it in a browser too, for its reader', async () => {
  const { world } = site
  await world.must('enterprise-a', 'inbox/accepted', { templates: ['notice'], requestId: key() })
  world.cloud.wechat.accept('demo-enterprise-a', localTemplates.notice, 1)
  const audience = { districts: ['haidian' as const] }
  const words = { title: '海淀专场对接会（示例）', body: '示例', sample: true, audience, requestId: key() }
  const { id: noticeId } = await world.must('city-admin', 'notice/compose', words)
  await world.must('city-2', 'notice/approve', { noticeId, requestId: key() })
  await world.cloud.runTimer('jobs', 'tick')
  const message = world.cloud.wechat.sent().find(({ openid }) => openid === 'demo-enterprise-a')
  const { pathname, search } = new URL(message!.page!, 'https://example.invalid/')
  const [name] = Object.entries(screens).find(([, { page }]) => `/${page}` === pathname)!
  const page = await site.visit({ as: 'enterprise-a' })
  await page.goto(`${screens[name as keyof typeof screens].url}${search}`)
  await page.getByRole('main').getByRole('heading', { name: '海淀专场对接会（示例）' }).waitFor()
  expect(name).toBe('notice')
})

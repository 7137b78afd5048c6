import { expect } from 'vitest'
import { eventually, inboxAbout, type Steps, type Walker } from './walker'

/** Policies reach whom they concern, once. */
export const notices: Steps = {
  async 'a notice composed by city-admin and approved by city-2 reaches both enterprises, and one of them on WeChat'(
    walk,
  ) {
    await walk.must('enterprise-a', 'inbox/accepted', { templates: ['notice'], requestId: walk.key() })
    const ids: string[] = []
    for (const title of ['首贷贴息申报指引（示例）', '数字化诊断券领取说明（示例）']) {
      const { id: noticeId } = await walk.must('city-admin', 'notice/compose', {
        title,
        body: '这是一份示例通知，用来演示推送，内容不是任何文件。',
        sample: true,
        audience: { districts: ['haidian'], tiers: ['specialised'] },
        requestId: walk.key(),
      })
      const own = await walk.refused('city-admin', 'notice/approve', { noticeId, requestId: walk.key() })
      expect(own.code).toBe('SECOND_PERSON_NEEDED')
      await walk.must('city-2', 'notice/approve', { noticeId, requestId: walk.key() })
      ids.push(noticeId)
      await eventually(async () => expect(await inboxAbout(walk, 'enterprise-b', noticeId)).toHaveLength(1))
    }
    for (const id of ids) {
      const [item] = await inboxAbout(walk, 'enterprise-a', id)
      expect(item!.why).toEqual(['海淀区', '专精特新'])
    }
    await eventually(async () => expect(await sentTo(walk, 'demo-enterprise-a')).toHaveLength(1))
    await new Promise((resolve) => setTimeout(resolve, 6000)) // another tick of the timer sends nothing more
    expect(await sentTo(walk, 'demo-enterprise-a')).toHaveLength(1)
    expect(await sentTo(walk, 'demo-enterprise-b')).toHaveLength(0)
  },
}

async function sentTo(walk: Walker, openid: string): Promise<unknown[]> {
  const sent = (await (await fetch(`${walk.url}/sent`)).json()) as { openid: string }[]
  return sent.filter((message) => message.openid === openid)
}

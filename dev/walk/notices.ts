import { deepEqual, equal } from 'node:assert/strict'
import { destination } from '@shared/screens'
import type { Step } from './step'
import { eventually, readThread, threadAbout, type Walker } from './walker'

const title = '首贷贴息申报指引（示例）'

/** Policies reach whom they concern, once, and by two people. */
export const notices: Step[] = [
  {
    id: 'compose',
    who: 'city-admin',
    title: '市里写一份政策通知',
    how: '写标题和正文，受众选海淀区、专精特新，保存。',
    opens: () => destination('noticeNew', {}),
    done: ({ notice }) => notice !== null,
    async act(walk) {
      await walk.must('enterprise-a', 'inbox/accepted', { templates: ['notice'], requestId: walk.key() })
      const { id } = await walk.must('city-admin', 'notice/compose', {
        title,
        body: '这是一份示例通知，用来演示推送，内容不是任何文件。',
        sample: true,
        audience: { districts: ['haidian'], tiers: ['specialised'] },
        requestId: walk.key(),
      })
      walk.found.noticeId = id
      const own = await walk.refused('city-admin', 'notice/approve', { noticeId: id, requestId: walk.key() })
      equal(own.code, 'SECOND_PERSON_NEEDED')
      return '写的人不能自己发出'
    },
  },
  {
    id: 'release',
    who: 'city-2',
    title: '第二个人核对，发出',
    how: '在通知管理里打开它，核对受众有几家，点“发出”。',
    opens: ({ notice }) => destination('notices', notice ? { noticeId: notice.id } : {}),
    done: ({ notice }) => notice?.approvedAt != null,
    async act(walk) {
      const { noticeId } = walk.found
      const before = await sentTo(walk, 'demo-enterprise-a')
      await walk.must('city-2', 'notice/approve', { noticeId, requestId: walk.key() })
      for (const as of ['enterprise-a', 'enterprise-b']) await eventually(() => threadAbout(walk, as, noticeId))
      await eventually(async () => equal(await sentTo(walk, 'demo-enterprise-a'), before + 1))
      equal(await sentTo(walk, 'demo-enterprise-b'), 0)
      return '两家企业收到；允许过微信提醒的那家多一条微信'
    },
  },
  {
    id: 'notice',
    who: 'enterprise-a',
    title: '企业看通知，和为什么发给它',
    how: '在“消息”里点开这份通知。',
    opens: () => destination('messages', {}),
    done: ({ hasRead }) => hasRead('enterprise-a', 'notice'),
    async act(walk) {
      const { why, line, count } = await readThread(walk, 'enterprise-a', walk.found.noticeId)
      deepEqual([why, count], [['海淀区', '专精特新'], 1])
      return line
    },
  },
]

async function sentTo(walk: Walker, openid: string): Promise<number> {
  const sent = (await (await fetch(`${walk.url}/sent`)).json()) as { openid: string }[]
  return sent.filter((message) => message.openid === openid).length
}

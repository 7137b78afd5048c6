import type { DistrictCode } from '@shared/directory/districts'
import { asId, type EnterpriseId, type MessageId, type NoticeId } from '@shared/ids'
import { noticeItemId } from '../../../cloudfunctions/modules/notice/item-id'
import type { OutboxMessage } from '../../../cloudfunctions/store/outbox'
import { localTemplates } from '../../../dev/cloud'
import { key, type World } from '../../world'
import { Scene } from '../scene'
import { change, put, stored } from '../stored'
import { days, later, minutes, Phone } from '../way-in/phone'

let people = 0

/** How many messages a person has accepted: as the app heard of it, and as WeChat counts. */
export interface Accepted {
  app: number
  wechat: number
}

/** A recipient of notices. */
export class Recipient extends Phone {
  constructor(
    world: World,
    readonly enterpriseId: EnterpriseId,
  ) {
    super(world, `openid-of-recipient-${++people}`)
  }
}

/** Notices from their composer to inboxes and WeChat, each test in a district of its own. */
export class PostOffice {
  readonly scene: Scene
  constructor(readonly world: World) {
    this.scene = new Scene(world)
  }

  async recipient(district: DistrictCode, accepted: Accepted = { app: 1, wechat: 1 }): Promise<Recipient> {
    const enterpriseId = await this.scene.unusualEnterprise({ codeUnusual: false, district })
    return this.member(enterpriseId, accepted)
  }

  /** Somebody of an enterprise, by name of a role that counts now. */
  async member(enterpriseId: EnterpriseId, { app, wechat }: Accepted = { app: 1, wechat: 1 }): Promise<Recipient> {
    const who = new Recipient(this.world, enterpriseId)
    await this.scene.grant('enterprise-manager', enterpriseId, { personId: who.personId })
    await put(this.world, 'people', { _id: who.personId, openid: who.openid, createdAt: this.world.cloud.now() })
    for (let i = 0; i < app; i++) await who.must('inbox/accepted', { templates: ['notice'], requestId: key() })
    if (wechat > 0) this.world.cloud.wechat.accept(who.openid, localTemplates.notice, wechat)
    return who
  }

  /** Everybody leaves, so that the next test's district is empty again. */
  empty = () => change(this.world, 'roles', { displayName: '周老师' }, { revokedAt: this.world.cloud.now() })

  /** Composed by one, approved by another; nothing has gone out yet. */
  async approved(district: DistrictCode, title = '首贷贴息申报指引（示例）'): Promise<NoticeId> {
    const composed = await this.composed(district, title)
    await this.world.must('city-2', 'notice/approve', { noticeId: composed, requestId: key() })
    return composed
  }

  async composed(district: DistrictCode, title = '首贷贴息申报指引（示例）'): Promise<NoticeId> {
    const audience = { districts: [district] }
    const notice = { title, body: '示例', sample: true, audience, requestId: key() }
    return (await this.world.must('city-admin', 'notice/compose', notice)).id
  }

  /** Enough runs, and time enough, for anything that would be tried again; then it is now again. */
  async muchLater(): Promise<void> {
    const steps = [5000, 3 * minutes, 60 * minutes, days]
    for (const ms of steps) {
      later(this.world, ms)
      await this.tick()
    }
    later(this.world, -steps.reduce((sum, ms) => sum + ms, 0))
  }

  /** What was delivered in one run goes out in the next at the latest. */
  async tick(): Promise<void> {
    await this.run()
    await this.run()
  }
  run = () => this.world.cloud.runTimer('jobs', 'tick') as Promise<Record<string, number | string>>
  /** A run of the timer beside whatever other run there is: timers are delivered at least once. */
  overlapping = () =>
    this.world.cloud.invoke('jobs', { Type: 'Timer', TriggerName: 'tick' }, { source: 'wx_trigger' }) as Promise<
      Record<string, number | string>
    >

  /** A message about a notice that waits to be sent. */
  async waiting(noticeId: NoticeId, { personId }: Phone, own: Partial<OutboxMessage> = {}): Promise<void> {
    await put(this.world, 'outbox', {
      _id: asId<MessageId>(`m_${noticeId}_${personId}`),
      personId,
      noticeId,
      template: 'notice',
      page: 'x',
      data: { thing1: 'x' },
      state: 'waiting',
      createdAt: this.world.cloud.now(),
      takenAt: null,
      endedAt: null,
      error: null,
      ...own,
    })
  }

  sent = ({ openid }: Phone) => this.world.cloud.wechat.sent().filter((message) => message.openid === openid)
  async message(noticeId: NoticeId, { personId }: Phone): Promise<OutboxMessage | undefined> {
    return (await stored(this.world, 'outbox', { _id: `m_${noticeId}_${personId}` }))[0]
  }
  inbox = (noticeId: NoticeId, { enterpriseId }: Recipient) =>
    stored(this.world, 'inbox', { _id: noticeItemId(noticeId, `enterprise:${enterpriseId}`) })
  async remaining({ personId }: Phone): Promise<number> {
    return (await stored(this.world, 'accepts', { _id: `${personId}:notice` }))[0]?.remaining ?? 0
  }

  /** What the city is shown of a notice, once what has ended is counted: ten seconds later. */
  async outcome(noticeId: NoticeId): Promise<Record<'inbox' | 'sent' | 'failed' | 'unknown', number>> {
    later(this.world, 11_000)
    await this.tick()
    const { items } = await this.world.must('city-1', 'notice/list')
    return items.find(({ id }) => id === noticeId)!.outcome
  }
}

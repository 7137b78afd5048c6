import type { PlatformDb } from '../platform-db'
import { invalidField } from './template-fields'
import type { ApiResult, Params } from './wire'

/** A subscription message that WeChat accepted for delivery. */
export interface SentMessage {
  id: number
  openid: string
  template: string
  /** Empty when none was given. */
  page: string
  /** `{thing1: {value}, …}`. */
  data: Record<string, { value: string }>
  /** Milliseconds of the cloud's clock. */
  time: number
}

/** One-time subscriptions: a person's accept allows one message of one template. Kept across restarts. */
export class Subscriptions {
  constructor(
    readonly db: PlatformDb,
    readonly now: () => number,
  ) {}

  /** The person tapped 允许 `times` times in the subscription dialog. */
  accept(openid: string, template: string, times = 1) {
    this.db
      .prepare(
        `INSERT INTO subscription (openid, template, remaining) VALUES (?, ?, ?)
         ON CONFLICT (openid, template) DO UPDATE SET remaining = remaining + excluded.remaining`,
      )
      .run(openid, template, times)
  }

  sent(): SentMessage[] {
    const rows = this.db.prepare('SELECT * FROM sent ORDER BY id').all() as (Omit<SentMessage, 'data' | 'time'> & {
      data: string
      sentAt: number
    })[]
    return rows.map(({ data, sentAt, ...row }) => ({ ...row, data: JSON.parse(data), time: sentAt }))
  }

  /** `subscribeMessage.send`. The accept is used up and the message recorded in one commit. */
  send({ touser, template_id, page, data }: Params): ApiResult {
    if (typeof touser !== 'string' || touser === '') return { errcode: 40003, errmsg: 'invalid openid' }
    if (typeof template_id !== 'string' || template_id === '') return { errcode: 40037, errmsg: 'invalid template_id' }
    if (page !== undefined && (typeof page !== 'string' || page.startsWith('/')))
      return { errcode: 41030, errmsg: 'invalid page' }
    const invalid = invalidField(data)
    if (invalid) return { errcode: 47003, errmsg: `argument invalid! ${invalid} invalid` }
    return this.db.transaction(() => {
      const used = this.db
        .prepare(
          'UPDATE subscription SET remaining = remaining - 1 WHERE openid = ? AND template = ? AND remaining > 0',
        )
        .run(touser, template_id)
      if (used.changes === 0) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
      this.db
        .prepare('INSERT INTO sent (openid, template, page, data, sentAt) VALUES (?, ?, ?, ?, ?)')
        .run(touser, template_id, page ?? '', JSON.stringify(data), this.now())
      return { errcode: 0, errmsg: 'ok' }
    })()
  }
}

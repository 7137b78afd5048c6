import type { PlatformDb } from '../platform-db'
import type { Verdict } from './content-check'

export interface PendingCheck {
  traceId: string
  openid: string
  url: string
}

/** Media checks that WeChat has accepted and not yet reported. Kept, so that a restart does not lose the report. */
export class MediaChecks {
  constructor(readonly db: PlatformDb) {
    db.exec(
      'CREATE TABLE IF NOT EXISTS mediaCheck (traceId TEXT PRIMARY KEY, openid TEXT NOT NULL, url TEXT NOT NULL) WITHOUT ROWID',
    )
  }

  add({ traceId, openid, url }: PendingCheck) {
    this.db.prepare('INSERT INTO mediaCheck (traceId, openid, url) VALUES (?, ?, ?)').run(traceId, openid, url)
  }

  pending(): PendingCheck[] {
    return this.db.prepare('SELECT * FROM mediaCheck ORDER BY traceId').all() as PendingCheck[]
  }

  done(traceId: string) {
    this.db.prepare('DELETE FROM mediaCheck WHERE traceId = ?').run(traceId)
  }
}

/** The message push `wxa_media_check`, version 2, as a cloud function receives it. `now` in milliseconds. */
export const mediaCheckEvent = (appid: string, check: PendingCheck, verdict: Verdict, now: number) => ({
  ToUserName: 'gh_local000000',
  FromUserName: check.openid,
  CreateTime: Math.floor(now / 1000),
  MsgType: 'event',
  Event: 'wxa_media_check',
  appid,
  trace_id: check.traceId,
  version: 2,
  detail: [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }],
  errcode: 0,
  errmsg: 'ok',
  result: verdict,
})

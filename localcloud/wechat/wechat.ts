import { LostConnection } from '../http/lost-connection'
import type { PlatformDb } from '../platform-db'
import { ContentCheck, type Verdict } from './content-check'
import { type MediaChecks, mediaCheckEvent } from './media-checks'
import { getUnlimited } from './mini-program-code'
import { PhoneNumbers } from './phone-numbers'
import { type SentMessage, Subscriptions } from './subscribe'
import type { ApiResult, Params } from './wire'

/** What the next call of an API does instead: answer this, or do its work and lose the answer on the way. */
export type ProgrammedOutcome = { errcode: number; errmsg: string } | { result: Record<string, unknown> } | 'lost'

export interface WeChatOptions {
  appid: string
  db: PlatformDb
  checks: MediaChecks
  now: () => number
  /** Delivers a message push to the configured function; undefined when none is configured. */
  push?: (event: Record<string, unknown>) => Promise<void>
}

/** Long enough that the asking invocation has its answer first, as in WeChat. */
const MEDIA_CHECK_DELAY_MS = 200

/** WeChat's side of the open API, and what a person does on the phone. */
export class WeChat {
  readonly appid: string
  readonly subscriptions: Subscriptions
  readonly content: ContentCheck
  readonly phones: PhoneNumbers
  readonly #outcomes: { api: string; outcome: ProgrammedOutcome }[] = []
  readonly #timers = new Set<NodeJS.Timeout>()
  readonly #apis: Record<string, (params: Params) => ApiResult>

  constructor(readonly options: WeChatOptions) {
    const { appid, db, now } = options
    this.appid = appid
    this.subscriptions = new Subscriptions(db, now)
    this.content = new ContentCheck(now)
    this.phones = new PhoneNumbers(appid, now)
    this.#apis = {
      'subscribeMessage.send': (params) => this.subscriptions.send(params),
      'security.msgSecCheck': (params) => this.content.msgSecCheck(params),
      'security.mediaCheckAsync': (params) => this.#mediaCheck(params),
      'wxacode.getUnlimited': getUnlimited,
      'phonenumber.getPhoneNumber': (params) => this.phones.exchange(params),
    }
    for (const { traceId } of options.checks.pending()) this.#reportLater(traceId)
  }

  /** `openid` accepted messages of a template. */
  accept(openid: string, templateId: string, times = 1) {
    this.subscriptions.accept(openid, templateId, times)
  }

  /** Subscription messages accepted for delivery, oldest first. */
  sent(): SentMessage[] {
    return this.subscriptions.sent()
  }

  /** The next `times` calls of `api` (e.g. `subscribeMessage.send`) end with this outcome. */
  program(api: string, outcome: ProgrammedOutcome, times = 1) {
    for (let i = 0; i < times; i++) this.#outcomes.push({ api, outcome })
  }

  judgeText(word: string, verdict: Verdict) {
    this.content.judgeText(word, verdict)
  }

  judgeMedia(part: string, verdict: Verdict) {
    this.content.judgeMedia(part, verdict)
  }

  sharePhone(code: string, number: string) {
    this.phones.share(code, number)
  }

  implements(api: string): boolean {
    return Object.hasOwn(this.#apis, api)
  }

  /** One call of an implemented API. Throws `LostConnection` when so programmed. */
  call(api: string, params: Params): ApiResult {
    const at = this.#outcomes.findIndex((planned) => planned.api === api)
    const outcome = at < 0 ? undefined : this.#outcomes.splice(at, 1)[0]!.outcome
    if (outcome === undefined) return this.#apis[api]!(params)
    if (outcome === 'lost') {
      this.#apis[api]!(params)
      throw new LostConnection()
    }
    return 'result' in outcome ? { errcode: 0, errmsg: 'ok', ...outcome.result } : outcome
  }

  close() {
    for (const timer of this.#timers) clearTimeout(timer)
  }

  #mediaCheck(params: Params): ApiResult {
    const result = this.content.mediaCheckAsync(params)
    if ('trace_id' in result) {
      const traceId = String(result.trace_id)
      this.options.checks.add({ traceId, openid: String(params.openid), url: String(params.media_url) })
      this.#reportLater(traceId)
    }
    return result
  }

  #reportLater(traceId: string) {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      void this.#report(traceId)
    }, MEDIA_CHECK_DELAY_MS)
    this.#timers.add(timer)
  }

  /** Once handed over it is done, whatever the function made of it: WeChat's own retries are not played here. */
  async #report(traceId: string) {
    const { checks, push, now } = this.options
    const check = checks.pending().find((pending) => pending.traceId === traceId)
    if (!check || !push) return
    await push(mediaCheckEvent(this.appid, check, this.content.mediaVerdict(check.url), now()))
    checks.done(traceId)
  }
}

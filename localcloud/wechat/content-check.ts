import { randomUUID } from 'node:crypto'
import type { ApiResult, Params } from './wire'

/** WeChat judges text only of someone who used the mini-program within two hours (errcode 61010). */
const VISIT_MS = 2 * 3600_000

/** The sample that WeChat's documentation says is judged risky. */
const DOCUMENTED_SAMPLE = '特3456书yuuo莞6543李zxcz蒜7782法fgnv级'

export type Verdict = { suggest: 'pass' | 'review' | 'risky'; label: number }

const PASS: Verdict = { suggest: 'pass', label: 100 }

/** Judges text by programmed words, and media by programmed url; there is no real classifier here. */
export class ContentCheck {
  readonly #visits = new Map<string, number>()
  readonly #words = new Map<string, Verdict>([[DOCUMENTED_SAMPLE, { suggest: 'risky', label: 20002 }]])
  readonly #media: { part: string; verdict: Verdict }[] = []

  constructor(readonly now: () => number) {}

  visited(openid: string) {
    this.#visits.set(openid, this.now())
  }

  /** From now on, text that contains `word` is judged so. */
  judgeText(word: string, verdict: Verdict) {
    this.#words.set(word, verdict)
  }

  /** From now on, media whose url contains `part` is judged so. */
  judgeMedia(part: string, verdict: Verdict) {
    this.#media.push({ part, verdict })
  }

  /** `security.msgSecCheck`, version 2 (version 1 was switched off in 2021). */
  msgSecCheck({ content, version, scene, openid }: Params): ApiResult {
    if (version !== 2) return { errcode: 40097, errmsg: 'invalid args: version must be 2' }
    if (typeof content !== 'string' || content === '' || [...content].length > 2500)
      return { errcode: 47001, errmsg: 'content must be 1 to 2500 characters' }
    const invalid = this.#invalidVisitor(scene, openid)
    if (invalid) return invalid
    const verdict = [...this.#words].find(([word]) => content.includes(word))?.[1] ?? PASS
    const detail = [{ strategy: 'content_model', errcode: 0, ...verdict, prob: 90 }]
    return { errcode: 0, errmsg: 'ok', result: verdict, detail, trace_id: randomUUID() }
  }

  /** `security.mediaCheckAsync`: accepted now, judged later by a message push. */
  mediaCheckAsync({ media_url, media_type, version, scene, openid }: Params): ApiResult {
    if (version !== 2) return { errcode: 40097, errmsg: 'invalid args: version must be 2' }
    if (media_type !== 1 && media_type !== 2) return { errcode: 40004, errmsg: 'invalid media type' }
    if (typeof media_url !== 'string' || !/^https?:\/\//.test(media_url))
      return { errcode: 40097, errmsg: 'invalid args: media_url' }
    return this.#invalidVisitor(scene, openid) ?? { errcode: 0, errmsg: 'ok', trace_id: randomUUID() }
  }

  mediaVerdict(url: string): Verdict {
    return this.#media.findLast(({ part }) => url.includes(part))?.verdict ?? PASS
  }

  #invalidVisitor(scene: unknown, openid: unknown): ApiResult | undefined {
    if (![1, 2, 3, 4].includes(scene as number)) return { errcode: 40097, errmsg: 'invalid args: scene must be 1 to 4' }
    if (typeof openid !== 'string' || openid === '') return { errcode: 40003, errmsg: 'invalid openid' }
    const visit = this.#visits.get(openid)
    return visit !== undefined && this.now() - visit <= VISIT_MS
      ? undefined
      : { errcode: 61010, errmsg: 'code is expired' }
  }
}

import type { RefusalCode } from '@shared/contract/refusals'
import { refusalText } from '@shared/copy/refusals'
import { type Envelope, NetworkFailure, Refused } from '@/platform/envelope'

type Answer = (input: unknown) => unknown
type Failing = (input: unknown) => never
const answers = new Map<string, Answer>()
/** What was asked, the first first. */
export const asked: { path: string; input: unknown }[] = []

/** What an operation answers from now on. @param path booking/book */
export const answersTo = (path: string, answer: Answer) => void answers.set(path, answer)

/** No answer comes, and waiting was long enough. */
export const lost =
  (path: string): Failing =>
  () => {
    throw new NetworkFailure(path, null, true)
  }

/** The service says no. */
export const refused =
  (code: RefusalCode, data?: unknown): Failing =>
  () => {
    throw new Refused({ code, message: refusalText[code], data })
  }

/** In place of the client's way to the server. What no test has an answer for never comes. */
export async function call(path: string, input: unknown): Promise<Envelope> {
  asked.push({ path, input })
  const answer = answers.get(path)
  return answer ? { ok: true, value: await answer(input) } : new Promise(() => undefined)
}

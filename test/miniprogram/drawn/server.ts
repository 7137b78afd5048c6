import { type Envelope, NetworkFailure } from '@/platform/envelope'

type Answer = (input: unknown) => unknown
const answers = new Map<string, Answer>()
/** What was asked, the first first. */
export const asked: { path: string; input: unknown }[] = []

/** What an operation answers from now on. @param path booking/book */
export const answersTo = (path: string, answer: Answer) => void answers.set(path, answer)

/** No answer comes, and waiting was long enough. */
export const lost =
  (path: string): Answer =>
  () => {
    throw new NetworkFailure(path, null, true)
  }

/** In place of the client's way to the server. What no test has an answer for never comes. */
export async function call(path: string, input: unknown): Promise<Envelope> {
  asked.push({ path, input })
  const answer = answers.get(path)
  return answer ? { ok: true, value: await answer(input) } : new Promise(() => undefined)
}

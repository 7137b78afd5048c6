import { limitText, waitText } from '@/copy/limit'
import { now } from '@/platform/clock'
import { type Refused, refusedWith } from '@/platform/envelope'

/** What a refusal says to a person: its own sentence, or with what it knows besides, above all from when it is possible again. */
export function refusedWords(error: Refused): { verdict: string; reason?: string } {
  const limit = refusedWith(error, 'LIMIT_REACHED')
  if (limit) return limitText(limit.data, now())
  const tries = refusedWith(error, 'TOO_MANY_TRIES')
  return { verdict: error.message, ...(tries && { reason: waitText(tries.data.retryAt, now()) }) }
}

import { beijingTime } from '@shared/calendar/beijing'
import { formatTimes } from '@shared/calendar/format'
import { counting, waitingIn } from '@shared/evidence/inspection'
import { listed } from '@/copy/punctuation'
import { review } from '@/copy/review'
import { oddOf } from '@/features/service/oddities'
import { neededBy } from './needed'
import type { Alike, Claim, Rule } from './queries'

const words = review.checks

/** `good` was looked at and found to be so, `odd` should be looked at by who decides, `unknown` is neither. */
export interface Check {
  verdict: 'good' | 'odd' | 'unknown'
  text: string
}

/** What is known of pictures elsewhere that look like these: not yet, not at all, or these. */
export type Comparison = 'asking' | 'failed' | readonly Alike[]

/** What the system knows of a claim. What is merely unknown is never found to be so. */
export function truthsOf(claim: Claim, rule: Rule | undefined, alike: Comparison): Check[] {
  return [
    // what looks alike is asked for anew, and told with where it lies
    ...oddOf(claim.record, { ...claim.oddities, similar: null }).map(odd),
    ...kindsOf(claim, rule),
    ...filesOf(claim),
    ...likenessOf(claim, alike),
    ...timesOf(claim),
    ...sidesOf(claim),
  ]
}

function kindsOf(claim: Claim, rule: Rule | undefined): Check[] {
  if (!rule) return [unknown(words.noRule)]
  const { missing, need } = neededBy(claim, rule)
  if (need === 0) return []
  return [missing.length === 0 ? good(words.complete) : odd(words.missing(listed(missing)))]
}

function filesOf({ record: { evidence } }: Claim): Check[] {
  const [fine, waiting] = [counting(evidence).length, waitingIn(evidence)]
  const bad = evidence.length - fine - waiting
  return [
    ...(fine > 0 ? [good(words.fine(fine))] : []),
    ...(waiting > 0 ? [unknown(words.waiting(waiting))] : []),
    ...(bad > 0 ? [odd(words.bad(bad))] : []),
  ]
}

function likenessOf({ record: { evidence } }: Claim, alike: Comparison): Check[] {
  const pictures = counting(evidence).filter(({ type }) => type.startsWith('image/')).length
  const papers = counting(evidence).length - pictures
  const unread = papers > 0 ? [unknown(words.papers(papers))] : []
  if (pictures === 0) return unread
  const origin = unknown(words.origin)
  if (alike === 'asking' || alike === 'failed') return [unknown(words.comparing[alike]), origin, ...unread]
  if (alike.length === 0) return [good(words.unlike), origin, ...unread]
  return [odd(words.alike(alike.length, Math.max(...alike.map(({ percent }) => percent)))), origin, ...unread]
}

function timesOf({ served: { booking }, oddities: { times } }: Claim): Check[] {
  if (!booking || booking.checkedInAt === null) return [unknown(words.noTimes)]
  if (times.length > 0) return []
  const { start, end, checkedInAt } = booking
  return [good(words.times(beijingTime(checkedInAt), formatTimes(beijingTime(start), beijingTime(end))))]
}

function sidesOf({ record: { confirmation }, oddities: { colleague } }: Claim): Check[] {
  return [
    ...(confirmation === 'confirmed' ? [good(words.confirmed)] : []),
    ...(confirmation === null ? [unknown(words.unanswered)] : []),
    ...(colleague === false ? [good(words.noColleague)] : []),
    ...(colleague === null ? [unknown(words.sides)] : []),
  ]
}

const good = (text: string): Check => ({ verdict: 'good', text })
const odd = (text: string): Check => ({ verdict: 'odd', text })
const unknown = (text: string): Check => ({ verdict: 'unknown', text })

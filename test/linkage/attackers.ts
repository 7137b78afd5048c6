import { hashId } from '../../cloudfunctions/platform/secrets'
import type { Signal } from './channels/channel'
import type { Change, Told } from './observe'
import type { Candidate, Scenario } from './scenario'

/** What a station knows when it guesses: what it saw, in which of it the secret shows, and who the k are, with all that they did openly. */
export interface Evidence {
  scenario: Scenario
  changes: readonly Change[]
  signals: readonly Signal[]
  /** how likely the first signal is if this one did it, for who knows the rule and how long people take */
  likelihood(candidate: Candidate): number
}

/** A way of guessing: the candidate with the highest score is named; among equals the lot decides. */
export interface Attacker {
  name: string
  score(evidence: Evidence, candidate: Candidate): number
}

const HOUR = 3_600_000

/** When the station knows somebody to have done something. */
const timesOf = ({ start, act, actAt }: Candidate) => [
  start,
  start + 0.75 * HOUR,
  ...(act === 'nothing' ? [] : [actAt]),
]
const nearest = (times: readonly number[], moment: number) => Math.min(...times.map((at) => Math.abs(at - moment)))

/** By time: who was there last before the news came. */
const justBefore: Attacker = {
  name: 'time: just before the news',
  score({ signals: [first] }, candidate) {
    const before = timesOf(candidate).filter((at) => first && at <= first.at)
    return first && before.length > 0 ? -Math.min(...before.map((at) => first.at - at)) : -Infinity
  },
}

/** By time: a millisecond in the news that is near something that somebody did. */
const milliseconds: Attacker = {
  name: 'time: milliseconds in the news',
  score({ signals }, candidate) {
    const moments = signals.flatMap(({ text }) => (text.match(/\b1[6-9]\d{11}\b/g) ?? []).map(Number))
    return moments.length === 0 ? 0 : -Math.min(...moments.map((moment) => nearest(timesOf(candidate), moment)))
  },
}

/** By time: knows the product's rules and how long people take, and weighs each candidate by them. */
const rules: Attacker = { name: 'time: the rules', score: ({ likelihood }, candidate) => likelihood(candidate) }

/** By content: words of somebody, their ids, what ids are hashed to, the days they came. */
const content: Attacker = {
  name: 'content',
  score({ signals }, { name, enterpriseId, personId, bookingId, recordId, start }) {
    const ids = [enterpriseId, personId, bookingId, recordId]
    const facts = [`booking:${bookingId}`, `record:${recordId}`]
    const derived = facts.map((fact) => hashId('ledger', `deduction:${fact}`))
    const day = new Date(start + 8 * HOUR).toISOString().slice(0, 10)
    const days = [day, day.replaceAll('-', '').slice(2)]
    const words = [name, ...ids, ...derived, ...days]
    return words.filter((word) => signals.some(({ text }) => text.includes(word))).length
  },
}

/** By flag: a row about somebody that changed when they did nothing openly. */
const flag: Attacker = {
  name: 'flag',
  score({ changes }, candidate) {
    const words = [candidate.name, candidate.bookingId, candidate.recordId]
    const mine = ({ rows }: Told) => rows.filter((row) => words.some((word) => row.includes(word))).join()
    const open = timesOf(candidate)
    const odd = changes.filter(({ at, what, before, after }) => {
      if (open.includes(at) || /^desk/.test(what)) return false
      const [was, is] = [mine(before), mine(after)]
      return was !== '' && is !== '' && was !== is
    })
    return odd.length
  },
}

/** By set difference: who could have done it when the news came, and could not a day before, when there was none. */
const difference: Attacker = {
  name: 'set difference',
  score: ({ signals: [first] }, candidate) =>
    Number(timesOf(candidate).some((at) => first && at > first.at - 24 * HOUR && at <= first.at)),
}

/** Those that are tried on every channel. */
export const attackers: Attacker[] = [justBefore, milliseconds, rules, content, flag, difference]

const ACROSS = 'across channels'
export const namesOf = (all: readonly Attacker[]) => [...all.map(({ name }) => name), ACROSS]

/** Whom each attacker names: those of the highest score. One more puts their opinions together, each as a share of its trust. */
export function namedBy(all: readonly Attacker[], evidence: Evidence): Map<string, Candidate[]> {
  const { candidates } = evidence.scenario
  const opinions = all.map(({ score }) => highest(candidates, (each) => score(evidence, each)))
  const together = highest(candidates, (each) =>
    opinions.reduce((sum, named) => sum + (named.includes(each) ? 1 / named.length : 0), 0),
  )
  const names = namesOf(all)
  return new Map([...opinions, together].map((named, n) => [names[n]!, named]))
}

function highest(candidates: readonly Candidate[], score: (candidate: Candidate) => number): Candidate[] {
  const scores = candidates.map(score)
  const most = Math.max(...scores)
  return candidates.filter((_, n) => scores[n] === most)
}

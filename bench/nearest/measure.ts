import { createHash } from 'node:crypto'
import { makeFinder } from '@shared/directory/find'
import { cityOf, mixed, now, type Usual, usual } from './city'
import { flatbush, geokdbush } from './peers'
import { bruteForce, equals, haversine, look, type Near } from './truth'

/** One size, in this process: `node … measure.ts <carriers> [check]` prints its `Measured` as JSON. */
export interface Measured {
  /** of every answer of all three, held against brute force; 0 where that is not asked for */
  mismatches: number
  /** of every answer of all three: who was found, in order */
  digest: string
  /** microseconds of a question, the mean of the best of some rounds */
  ours: number
  geokdbush: number
  flatbush: number
  /** milliseconds until the first answer, with all that is prepared for it */
  first: number
  /** microseconds of the first question of a minute */
  minute: number
}

const QUESTIONS = 1_000
/** Beyond this, brute force over filters that never come twice takes minutes. */
const MOST_MIXED = 10_000
const ROUNDS = 15

const [count, check] = process.argv.slice(2)
const city = cityOf(Number(count))
const questions = usual(city, QUESTIONS)
const indexOf = new Map(city.carriers.map((carrier, at) => [carrier, at]))

const started = performance.now()
const find = makeFinder(city)
find(questions[0]!, now)
const first = performance.now() - started

const found = (question: Usual): Near[] =>
  find(question, now).rows.map(({ carrier, metres }) => ({ at: indexOf.get(carrier)!, metres: metres! }))
const kd = geokdbush(city, questions)
const flat = flatbush(city, questions)
const measured = ({ from }: Usual, ats: readonly number[]): Near[] =>
  ats.map((at) => ({ at, metres: haversine(from, city.carriers[at]!.location) }))

let mismatches = 0
const hash = createHash('sha256')
const byBruteForce = bruteForce(city, look(city))
for (const question of questions) {
  const answers = [found(question), flat(question), measured(question, kd(question))] as const
  hash.update(JSON.stringify(answers.map((answer) => answer.map(({ at }) => at))))
  if (!check) continue
  const truth = byBruteForce(question)
  const same = (answer: readonly Near[]) => equals(city, question.from, answer, truth)
  // geokdbush promises no order within a house: what it may not do is choose another distance
  const far = answers[2].map(({ metres }, i) => Math.abs(metres - (truth[i]?.metres ?? -1)))
  if (!same(answers[0]) || !same(answers[1]) || far.length !== truth.length || far.some((by) => by > 1e-3)) mismatches++
}
for (const question of check && city.carriers.length <= MOST_MIXED ? mixed(city, QUESTIONS) : [])
  if (!equals(city, question.from, found(question), byBruteForce(question))) mismatches++

/** Microseconds that this process has had of a processor: what others do on the machine takes none of it. */
function spent(): number {
  const { user, system } = process.cpuUsage()
  return user + system
}

function race(answers: readonly ((question: Usual) => { length: number })[]): number[] {
  const best = answers.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round < ROUNDS; round++)
    answers.forEach((answer, i) => {
      const start = spent()
      let rows = 0
      for (const question of questions) rows += answer(question).length
      best[i] = Math.min(best[i]!, (spent() - start) / questions.length)
      if (rows === 0) throw new Error('nothing is found')
    })
  return best
}
const [ours, theirs, planes] = race([(question) => find(question, now).rows, kd, flat])
const before = spent()
find(questions[0]!, now + 60_000)
const minute = spent() - before
console.log(
  JSON.stringify({
    mismatches,
    digest: hash.digest('hex'),
    ours,
    geokdbush: theirs,
    flatbush: planes,
    first,
    minute,
  } as Measured),
)

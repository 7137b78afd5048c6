/**
 * npm run bench -- questions: what search understands of what owners ask, in their own words, by the function that the screen calls, with
 * the guess, which the screen does not pass yet: the main package has no room for it. The
 * questions and their categories were written without sight of the vocabulary; half of them are held out, which nobody who works on
 * search reads: the bench holds them against the hash that was committed first.
 * - right: one category, and it is that of the question; unsure: two to four, and it is among them; wrong: it is not among those named,
 *   or more than four are; what is left was not understood, and says so
 * - the phrases alone beside it, and on the seen half ten times with a tenth of it left out of what is learned
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { instantOf } from '@shared/calendar/beijing'
import { type Category, categoryIds } from '@shared/directory/categories'
import { makeFinder } from '@shared/directory/find'
import { type Guess, makeGuess, type Phrases } from '@shared/directory/guess'
import { phrases } from '@shared/directory/phrases'
import { readingsOf } from '@shared/directory/pinyin'
import table from '@shared/directory/pinyin.json'
import { carriers } from '../demo/index'
import { directoryOn } from '../test/shared/directory/directory-of'

interface Question {
  text: string
  category: Category
}

const now = instantOf('2026-11-23T10:00:00+08:00')
const town = directoryOn(carriers, now)
const fileOf = (name: string) => fileURLToPath(new URL(`../test/questions/${name}`, import.meta.url))
const questionsOf = (text: string): Question[] => JSON.parse(text)

const outcomes = ['right', 'unsure', 'wrong', 'silent'] as const
type Outcome = (typeof outcomes)[number]

const readings = readingsOf(table)

function asked(guess?: Guess): (question: Question) => Outcome {
  const find = makeFinder(town, guess)
  return ({ text, category }) => {
    const { words } = find({ text }, now)
    const named = new Set(words.flatMap(({ means }) => means.category ?? []))
    if (named.size === 0) return 'silent'
    if (!named.has(category) || named.size > 4) return 'wrong'
    return named.size === 1 ? 'right' : 'unsure'
  }
}

const shares = (all: readonly Outcome[]) =>
  outcomes.map((outcome) => `${outcome}=${(all.filter((each) => each === outcome).length / all.length).toFixed(3)}`)

/** Each tenth asked of what has learned from the others. */
function crossed(questions: readonly Question[]): Outcome[] {
  const folds = Array.from({ length: 10 }, (_, fold) => fold)
  return folds.flatMap((fold) => {
    const learned = questions.filter((_, at) => at % folds.length !== fold)
    const more = (category: Category) => learned.filter((each) => each.category === category).map(({ text }) => text)
    const taught = Object.fromEntries(
      categoryIds.map((category) => [category, [phrases[category], ...more(category)].join(' ')]),
    ) as Phrases
    return questions.filter((_, at) => at % folds.length === fold).map(asked(makeGuess(taught, readings)))
  })
}

const files = ['seen.json', 'held-out.json', 'held-out.sha256'].map(fileOf)
if (!files.every(existsSync))
  throw new Error(`questions are missing: ${files.filter((file) => !existsSync(file)).join(', ')}`)
const [seenText, heldOutText, hash] = files.map((file) => readFileSync(file, 'utf8')) as [string, string, string]
if (createHash('sha256').update(heldOutText).digest('hex') !== hash.trim())
  throw new Error('the questions held out are not those whose hash was committed')

const seen = questionsOf(seenText)
const heldOut = questionsOf(heldOutText)
const weighed = asked(makeGuess(phrases, readings))
console.log(`the seen ${seen.length}, by words alone: ${shares(seen.map(asked())).join(' ')}`)
console.log(`the seen, also weighed: ${shares(seen.map(weighed)).join(' ')}`)
console.log(`the seen, also weighed and having learned from nine tenths of them: ${shares(crossed(seen)).join(' ')}`)
console.log(`phrases: ${Buffer.byteLength(Object.values(phrases).join(''))} bytes`)
if (process.argv.includes('--seen')) for (const each of seen) console.log(weighed(each), each.category, each.text)
else {
  const held = heldOut.map(weighed)
  console.log(`questions: held_out=${heldOut.length} ${shares(held).slice(0, 3).join(' ')}`)
  const of = (outcome: Outcome) => held.filter((each) => each === outcome).length / held.length
  process.exitCode = of('right') >= 0.8 && of('wrong') <= 0.02 ? 0 : 1
}

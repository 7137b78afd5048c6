import { rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type Bug, bank, isDomain, type Part } from './bank'
import { copyOf } from './copy'
import { judge, mustCompile } from './judge'
import { plant } from './plant'

/** `npm run bugbank -- <domain>`: plants each bug in a copy, one at a time, and says whether the tests of its part find it. */
const [name, ...rest] = process.argv.slice(2)
if (!isDomain(name) || rest.length > 0) {
  console.error(`usage: npm run bugbank -- ${Object.keys(bank).join('|')}`)
  process.exit(2)
}

/** Each part without any bug first. */
const toJudge: { part: Part; bug?: Bug }[] = bank[name].flatMap((part) => [
  { part },
  ...part.bugs.map((bug) => ({ part, bug })),
])
let [planted, caught] = [0, 0]

async function judgeNext(copy: string): Promise<void> {
  for (let next = toJudge.shift(); next; next = toJudge.shift()) {
    const { part, bug } = next
    const mend = bug && plant(copy, bug)
    const verdict = await judge(copy, part)
    mend?.()
    if (!bug && verdict.caught) throw new Error(`without any bug planted ${verdict.by} fails already`)
    if (!bug) continue
    planted++
    if (verdict.caught) caught++
    console.log(verdict.caught ? `caught  ${bug.says} (${verdict.by})` : `MISSED  ${bug.says}`)
  }
}

/** One for each core: most of these tests run one after the other. */
const copies = Array.from({ length: availableParallelism() }, () => copyOf(process.cwd()))
try {
  await mustCompile(
    copies[0]!,
    bank[name].flatMap(({ bugs }) => bugs),
  )
  await Promise.all(copies.map(judgeNext))
} finally {
  for (const copy of copies) rmSync(copy, { recursive: true, force: true })
}
console.log(`bugbank ${name}: planted=${planted} caught=${caught}`)
process.exit(caught === planted ? 0 : 1)

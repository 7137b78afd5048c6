import { rmSync } from 'node:fs'
import { bank, isDomain } from './bank'
import { copyOf } from './copy'
import { judge, mustCompile } from './judge'
import { plant } from './plant'

/** `npm run bugbank -- <domain>`: plants each bug in a copy, one at a time, and says whether the tests of its part find it. */
const [name, ...rest] = process.argv.slice(2)
if (!isDomain(name) || rest.length > 0) {
  console.error(`usage: npm run bugbank -- ${Object.keys(bank).join('|')}`)
  process.exit(2)
}

const copy = copyOf(process.cwd())
let [planted, caught] = [0, 0]
try {
  await mustCompile(
    copy,
    bank[name].flatMap(({ bugs }) => bugs),
  )
  for (const part of bank[name]) {
    const sound = await judge(copy, part)
    if (sound.caught) throw new Error(`without any bug planted ${sound.by} fails already`)
    for (const bug of part.bugs) {
      const mend = plant(copy, bug)
      const verdict = await judge(copy, part)
      mend()
      planted++
      if (verdict.caught) caught++
      console.log(verdict.caught ? `caught  ${bug.says} (${verdict.by})` : `MISSED  ${bug.says}`)
    }
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`bugbank ${name}: planted=${planted} caught=${caught}`)
process.exit(caught === planted ? 0 : 1)

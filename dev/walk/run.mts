import { parseArgs } from 'node:util'
import { personas } from '../../demo/index'
import { steps } from './steps'
import { Walker } from './walker'

/** `npm run walk [-- --url http://127.0.0.1:8787]`: the main job on a running server, by HTTP alone. Exits 1 when a step fails. */
const { values } = parseArgs({ options: { url: { type: 'string', default: 'http://127.0.0.1:8787' } } })
const walker = new Walker(values.url.replace(/\/$/, ''))

const there = await fetch(`${walker.url}/health`).then(
  ({ ok }) => ok,
  () => false,
)
if (!there) {
  console.error(`${walker.url} 没有应答。先在另一个终端里 npm start，再 npm run walk`)
  process.exit(1)
}

/** As wide as a terminal shows it: a Chinese character takes two columns. */
const widthOf = (text: string) => [...text].reduce((sum, each) => sum + (each.charCodeAt(0) > 0x2e7f ? 2 : 1), 0)
const cell = (text: string, width: number) => text + ' '.repeat(Math.max(1, width - widthOf(text)))
const row = (...[nth, what, who, came]: string[]) =>
  console.log(cell(nth!, 4) + cell(what!, 34) + cell(who!, 26) + came)

row('', '步骤', '谁', '结果')
for (const [at, { title, who, act }] of steps.entries()) {
  const name = personas.find(({ id }) => id === who)?.label ?? who
  try {
    row(String(at + 1), title, name, await act(walker))
  } catch (error) {
    row(String(at + 1), title, name, `没有办成：${error instanceof Error ? error.message : String(error)}`)
    console.log(`\nwalk: steps=${steps.length} failed=${at + 1}`)
    process.exit(1)
  }
}
console.log(`\nwalk: steps=${steps.length} failed=0`)

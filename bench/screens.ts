import path from 'node:path'
import { carriers as demoCarriers } from '../demo/index'
import { buildClient, root } from '../dev/build'
import { putAll } from '../test/cloudfunctions/stored'
import { openBrowser } from '../test/e2e/browser'
import { openWorld } from '../test/world'
import { randomOf } from './scale/random'
import { townOf } from './scale/town'
import { findMoreBytes } from './screens/find-more'
import { filesOf, serve } from './screens/serve'
import { device, type Seen, visits } from './screens/visit'

/**
 * How long somebody waits for the first carriers in a browser on a cheap phone and a poor network, coming for the first time and coming
 * back, in the made-up town and in a city of 1,500 carriers; and what twenty more of them cost in WeChat. No peer: these are limits.
 */
const rounds = 5
const city = 100

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!

/** @param scale how many times the made-up town; null: the town as it is */
async function measure(scale: typeof city | null) {
  const world = await openWorld()
  if (scale !== null) {
    const { carriers } = townOf(scale, randomOf(1), world.cloud.now())
    const known = new Set(demoCarriers.map(({ id }) => id as string))
    await putAll(
      world,
      'carriers',
      carriers.filter(({ _id }) => !known.has(_id)),
    )
  }
  await world.cloud.runTimer('jobs', 'tick')
  const files = filesOf(path.join(root, 'dist/h5'))
  const server = await serve(files, world.cloud.url)
  const browser = await openBrowser()
  const seen: { first: Seen; second: Seen }[] = []
  for (let round = 0; round < rounds; round++) seen.push(await visits(browser, `${server.url}/find`))
  server.close()
  await world.close()
  const last = seen.at(-1)!
  const scripts = new Set(last.first.scripts)
  const jsKb = [...scripts].reduce((sum, script) => sum + files.get(script)!.body.length, 0) / 1024
  return {
    firstMs: Math.round(median(seen.map(({ first }) => first.listMs))),
    secondMs: Math.round(median(seen.map(({ second }) => second.listMs))),
    calls: last.second.calls,
    scripts: [...scripts].map((script) => `${script} ${(files.get(script)!.body.length / 1024).toFixed(1)} KB`),
    jsKb,
  }
}

async function main(): Promise<void> {
  await buildClient('h5')
  console.log(
    `workload: /find at 390×844, gzip, ${device.mbitPerSecond} Mbit/s, ${device.roundTripMs} ms, CPU ×${device.cpuTimes}; medians of ${rounds}`,
  )
  const sizes = [
    { name: `${demoCarriers.length} carriers`, ...(await measure(null)) },
    { name: '1500 carriers', ...(await measure(city)) },
  ]
  for (const { name, firstMs, secondMs, calls } of sizes)
    console.log(
      `${name.padEnd(16)}first ${firstMs} ms, second ${secondMs} ms with ${calls.length} calls: ${calls.join(', ')}`,
    )
  for (const script of sizes[0]!.scripts) console.log(`  ${script}`)
  const setDataKb = (await findMoreBytes()) / 1024
  const worst = (value: (size: (typeof sizes)[number]) => number) => Math.max(...sizes.map(value))
  console.log(
    `screens: first_list_ms=${worst(({ firstMs }) => firstMs)} second_list_ms=${worst(({ secondMs }) => secondMs)} ` +
      `second_calls=${worst(({ calls }) => calls.length)} first_js_gz_kb=${worst(({ jsKb }) => jsKb).toFixed(0)} find_setdata_kb=${setDataKb.toFixed(1)}`,
  )
}

void main().then(() => process.exit(0))

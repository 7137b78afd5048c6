import { limits } from '@shared/limits'
import { deliver20k, idleDocuments, settle } from './scale/jobs'
import { cutShort, type Measured, measureAll } from './scale/measure'
import { busiest, perScale, type Scale, scales } from './scale/sizes'
import { openScaled, seed } from './scale/world'

/**
 * What every operation costs in one town at three sizes: calls to the database, documents and index entries examined, documents and
 * bytes returned. An operation grows when it examines more at ×100 than at ×10 and one page. Sizes may be named: `scale 1 10`.
 */
async function main(): Promise<void> {
  console.log(`workload: one town at ×${scales.join(', ×')}, seed ${seed}; per scale ${JSON.stringify(perScale)},`)
  console.log(`the busiest station and enterprise at every size ${JSON.stringify(busiest)}`)
  const measured = new Map<Scale, Measured[]>()
  const cut: string[] = []
  let idle = 0
  let notice = ''
  let ticks = 0
  const only = process.argv.slice(2).map(Number)
  for (const scale of scales.filter((each) => only.length === 0 || only.includes(each))) {
    const began = Date.now()
    const scaled = await openScaled(scale)
    const loaded = Date.now() - began
    const settled = await settle(scaled)
    idle = await idleDocuments(scaled)
    cut.push(...(await cutShort(scaled)).map((line) => `×${scale} ${line}`))
    measured.set(scale, await measureAll(scaled))
    if (scale === 100) {
      const run = await deliver20k(scaled)
      if (run.delivered !== run.recipients) throw new Error(`delivered to ${run.delivered} of ${run.recipients}`)
      ticks = run.ticks
      notice = `notice to ${run.recipients}: ${run.ticks} ticks, ${run.seconds.toFixed(1)} s; another message went out in tick ${run.otherMessageAt}, a changed page in tick ${run.snapshotAt}`
    }
    console.log(
      `×${scale}: loaded in ${(loaded / 1000).toFixed(1)} s, settled after ${settled} ticks, idle tick ${idle} documents`,
    )
    await scaled.world.close()
  }
  const [, ten = [], hundred = []] = scales.map((scale) => measured.get(scale))
  const growing = hundred.filter(({ path, examined }) => {
    const before = ten.find((row) => row.path === path)
    return before !== undefined && examined > before.examined + limits.page.usual
  })
  console.log('operation                     caller            calls  examined ×1/×10/×100       returned     bytes')
  for (const row of hundred) console.log(line(row, [...measured.values()], growing.includes(row)))
  for (const text of cut) console.log(`cut short: ${text}`)
  console.log(notice)
  console.log(
    `scale: operations=${hundred.length} growing=${growing.length} silent_caps=${cut.length} idle_docs_per_tick=${idle} notice_20k_ticks=${ticks}`,
  )
}

function line({ path, as, calls, returned, bytes }: Measured, all: Measured[][], grows: boolean): string {
  const examined = all.map((rows) => rows.find((row) => row.path === path)!.examined).join(' / ')
  const columns = [path.padEnd(29), as.padEnd(17), String(calls).padStart(5), examined.padStart(22)]
  return [...columns, String(returned).padStart(12), String(bytes).padStart(9), grows ? '  GROWS' : ''].join(' ')
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})

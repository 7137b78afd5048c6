import { eachOf } from '../at-once'
import { requestLines } from '../dev/request-lines'
import { statusOf } from '../dev/status-of'
import { operations } from './inputs'
import type { Town } from './town'

/** Targets, headers and bodies as no client sends them, to the server in front and to the cloud itself. */
export async function malformed(town: Town, calls: number): Promise<void> {
  const { front, world, judge, inputs, random } = town
  const ports = [front.url, world.cloud.url].map((url) => new URL(url).port)
  const lines = requestLines(
    Math.floor(calls / 2),
    Math.floor(random() * 2 ** 31),
    `127.0.0.1:${ports[0]}`,
    '127.0.0.1:9',
  )
  await eachOf(lines, async (text) => {
    judge.findings.calls++
    const status = await statusOf(Number(inputs.pick(ports)), text)
    if (status === 'silence' || Number(status) >= 500)
      judge.findings.crashes.push(`${JSON.stringify(text.slice(0, 300))} → ${status}`)
  })
  for (const port of ports) {
    const health = await fetch(`http://127.0.0.1:${port}/health`).catch(() => null)
    if (health?.status !== 200) judge.findings.crashes.push(`nothing is served at ${port} any more`)
  }
  await town.furnish()
  await eachOf([...Array(calls - lines.length).keys()], async () => {
    const operation = inputs.pick(operations)
    await town.call(town.somebodyFor(operation), operation, inputs.bad(operation, inputs.pick(town.bundles)))
  })
}

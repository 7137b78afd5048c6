import { operations } from './inputs'
import { aimed } from './matrix'
import type { Town } from './town'

const AT_ONCE = 16
const writing = operations.filter(({ meta }) => meta.writes)

/** The same call many times at once, half of them with the same request key: a retry that overtakes, and somebody who presses twice. */
export async function races(town: Town, calls: number): Promise<void> {
  await town.furnish()
  for (let left = calls; left > 0; left -= AT_ONCE) {
    const operation = town.inputs.pick(writing)
    const viewers = [town.somebodyFor(operation), town.inputs.pick(town.viewers)]
    const fields = aimed(town, viewers[0]!, operation, 'own')
    const same = JSON.stringify(fields)
    await town.session(
      viewers,
      Array.from({ length: Math.min(AT_ONCE, left) }, (_, i) => async () => {
        const body = i % 2 === 0 ? same : JSON.stringify({ ...fields, ...renewed(fields, i) })
        await town.call(viewers[i % 4 === 3 ? 1 : 0]!, operation, body)
      }),
    )
  }
}

const renewed = ({ requestId }: Record<string, unknown>, i: number) =>
  requestId === undefined ? {} : { requestId: `${requestId}-${i}` }

import { expect, it } from 'vitest'
import { checkChains } from '../../../cloudfunctions/jobs/tasks/check-chains'
import type { JobDeps } from '../../../cloudfunctions/jobs/tasks/task'

/** Three carriers without a ledger, and a clock by which each chain takes two seconds. */
const ids = ['station-a', 'station-b', 'station-c']
function deps(): JobDeps {
  let time = 0
  const find = async (collection: string, where: { _id?: { after: string } }) =>
    collection === 'carriers'
      ? ids.filter((id) => where._id === undefined || id > where._id.after).map((_id) => ({ _id }))
      : []
  const documents = {
    command: { gt: (after: string) => ({ after }), in: (ids: string[]) => ids },
    get: async () => null,
    find,
  }
  const now = () => {
    time += 2_000
    return time
  }
  return { documents, now, config: { LEDGER_ERASED: '', LEDGER_PUBLIC_KEYS: '' } } as unknown as JobDeps
}

it('a slice of long chains ends before the time of the function does, and the next goes on after it', async () => {
  const first = await checkChains.run(deps(), null)
  expect(first).toMatchObject({ more: true, state: { id: 'station-b' } })
  expect(await checkChains.run(deps(), first.state)).toEqual({ state: null, done: 0, more: false })
})

/**
 * npm run bench -- opening: 2,000 people ask for one of 1,000 seats of an event at the moment it opens, through `api` and the real SDK; beside it, in
 * the same harness, all seats in one document, taken by a conditional update, and in a transaction, which write the same join, journal entry
 * and quota.
 */
import { eventSeats, type Opened, open, people } from './booking/opening'
import { openingShapes } from './booking/shapes'

const openingNames = {
  ours: 'shards',
  oneDocument: 'one document',
  inTransaction: 'one document in a transaction',
} as const
/** Everybody has their answer by then. */
const promisedMs = 30_000

async function main() {
  const opened = {} as Record<(typeof openingShapes)[number], Opened>
  for (const shape of openingShapes) {
    opened[shape] = await open(shape)
    const { answers, sold, elapsed, spent } = opened[shape]
    console.log(
      `${openingNames[shape]}: ${people} people, ${eventSeats} seats, ${sold} sold; clock ${(elapsed / 1000).toFixed(1)} s, processor ${(spent / 1000).toFixed(1)} s; answers ${JSON.stringify(answers)}`,
    )
  }
  const { answers, sold, elapsed } = opened.ours
  const right = (answers.OK ?? 0) + (answers.EVENT_FULL ?? 0)
  console.log(
    `opening: people=${people} right=${right} oversold=${Math.max(0, sold - eventSeats)} unsold=${eventSeats - sold} seconds=${(elapsed / 1000).toFixed(1)} ratio_one_document=${(opened.oneDocument.spent / opened.ours.spent).toFixed(2)} ratio_transaction=${(opened.inTransaction.spent / opened.ours.spent).toFixed(2)}`,
  )
  process.exitCode = right === people && sold === eventSeats && elapsed <= promisedMs ? 0 : 1
}
void main()

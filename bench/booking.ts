/**
 * npm run bench -- booking: 200 clients, 40 slots of 10 seats, 8,000 attempts with the quotas on, through `api` and the real SDK; beside
 * it, in the same harness on the same local cloud, the shape of `runTransaction` and the naive one of count and insert, which write the same
 * booking, journal entry and quota. Times are the processor's, of all threads together: that of the machine's other work is not in it.
 */
import { Rush, type Rushed, slotsWanted, sum } from './booking/rush'
import { type Shape, shapes } from './booking/shapes'

const slotsARound = 5

function shown(name: string, { attempts, sold, unsold, overbooked, spent, elapsed, answers, written }: Rushed) {
  const each = (spent / attempts).toFixed(2)
  console.log(`${name}: ${attempts} attempts, ${sold} sold, ${unsold} unsold, ${overbooked} too many`)
  console.log(
    `  processor ${(spent / 1000).toFixed(1)} s, ${each} ms an attempt; clock ${(elapsed / 1000).toFixed(1)} s`,
  )
  console.log(`  answers ${JSON.stringify(answers)}; documents written ${JSON.stringify(written)}`)
}

const names = { ours: 'sheets', transaction: 'runTransaction', counting: 'count and insert' } as const

async function main() {
  const rushes = {
    ours: await Rush.open('ours'),
    transaction: await Rush.open('transaction'),
    counting: await Rush.open('counting'),
  }
  // in turn, so that what else the machine does disturbs all of them alike
  for (let from = 0; from < slotsWanted; from += slotsARound)
    for (const shape of shapes) await rushes[shape].round(from, from + slotsARound)
  const ours = await rushes.ours.end()
  const transaction = await rushes.transaction.end()
  const naive = await rushes.counting.end()
  for (const [shape, rushed] of Object.entries({ ours, transaction, counting: naive }))
    shown(names[shape as Shape], rushed)

  const { winner, loser } = ours.alone
  console.log(`one booking alone writes ${winner} documents, one refusal ${loser}`)
  const writes = sum(Object.values(ours.written))
  const byLosers = writes - ours.sold * winner
  const ratio = transaction.spent / ours.spent
  console.log(
    `booking: overbooked=${ours.overbooked} unsold=${ours.unsold} loser_writes=${Math.max(loser, byLosers)} winner_writes=${winner} ratio_transaction=${ratio.toFixed(2)} naive_overbooked=${naive.overbooked}`,
  )
  const isSound = ours.overbooked === 0 && ours.unsold === 0 && byLosers === 0 && loser === 0 && winner <= 4
  process.exitCode = isSound && naive.overbooked > 0 ? 0 : 1
}
void main()

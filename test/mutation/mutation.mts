import { parseArgs } from 'node:util'
import { folders, isFolder } from './folders'
import { isFound, mutantsOf } from './stryker'

/**
 * `npm run mutation -- <folder> [--sample N] [--seed S]`: changes what is in `shared/<folder>`, one thing at a time, and counts how often a
 * test of that folder fails. Without a sample all mutants, which takes hours. Names what survived.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '1000000' }, seed: { type: 'string', default: '20261122' } },
})
const [folder, ...rest] = positionals
const [sample, seed] = [Number(values.sample), Number(values.seed)]
if (!isFolder(folder) || rest.length > 0 || !Number.isInteger(sample) || sample < 1 || !Number.isInteger(seed)) {
  console.error(`usage: npm run mutation -- ${Object.keys(folders).join('|')} [--sample N] [--seed S]`)
  process.exit(2)
}

const mutants = mutantsOf(folder, sample, seed)
const found = mutants.filter(isFound)
const left = mutants.filter((mutant) => !isFound(mutant))
for (const { file, line, was, becomes, status } of left)
  console.log(`${status} ${file}:${line} ${was} → ${becomes.replaceAll(/\s+/g, ' ').slice(0, 120) || 'nothing'}`)
const score = ((100 * found.length) / mutants.length).toFixed(1)
const late = mutants.filter(({ status }) => status === 'Timeout')
console.log(`seed ${seed}; of those found, ${late.length} by the time limit`)
console.log(`mutation ${folder}: mutants=${mutants.length} found=${found.length} score=${score}`)

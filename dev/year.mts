import { parseArgs } from 'node:util'
import { keptYear } from './year/archive'
import { told } from './year/told'

/** `npm run year -- --seed 1`: lives the year unless this code has lived it with this seed, and says where it is kept. */
const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } })
const began = performance.now()
const kept = await keptYear({ seed: Number(values.seed), size: 'year' }, told)
console.log(`year: seed=${values.seed} seconds=${((performance.now() - began) / 1000).toFixed(1)} folder=${kept}`)

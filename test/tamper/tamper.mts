import { parseArgs } from 'node:util'
import { tampering, unseen } from './trial'

/** 10,000 changes to a ledger, counted; see docs/ledger.md for what the last three mean. */
const { values } = parseArgs({
  options: { edits: { type: 'string', default: '10000' }, seed: { type: 'string', default: '20260930' } },
})
const [edits, seed] = [Number(values.edits), Number(values.seed)]

console.log(`seed=${seed}`)
const findings = tampering(edits, seed)
for (const [change, [made, found]] of Object.entries(findings.byChange))
  console.log(`${change}: ${found} of ${made} found`)
for (const { change, rows } of findings.missed.slice(0, 3)) console.log(`missed ${change}: ${JSON.stringify(rows)}`)
const open = unseen(seed)
for (const { name, alone, withHead, after } of open) {
  const seen = withHead > 0 ? 'found' : `seen as ${after} row${after === 1 ? '' : 's'} after the head`
  console.log(`${name}: without a head ${alone > 0 ? 'found' : 'not found'}, with the head ${seen}`)
}
console.log(`tamper: edits=${findings.edits} detected=${findings.detected}`)
const said = open.every(({ alone, withHead, after }) => alone === 0 && withHead + after > 0)
process.exitCode = findings.detected === edits && said ? 0 : 1

import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { headsIn } from './statement'
import { type Json, linesOf } from './text'
import { type Head, verify } from './verify'

/** Checks an export of the ledger against heads that were kept outside the database; see docs/ledger.md. */
const usage =
  'npm run ledger:verify -- <ledger.json> --head <statement.json | carrierId:seq:hash> … [--key <public key>] [--erased <rowId,…>]'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    head: { type: 'string', multiple: true, default: [] },
    key: { type: 'string' },
    erased: { type: 'string', default: '' },
  },
})
const [file] = positionals
if (!file) {
  console.error(usage)
  process.exit(2)
}

const complaints: string[] = []
const heads = values.head.flatMap((given): Head[] => {
  const [, carrierId, seq, hash] = /^(.+):(\d+):([0-9a-f]{64})$/.exec(given) ?? []
  if (carrierId && seq && hash) return [{ carrierId, seq: Number(seq), hash }]
  const found = headsIn(JSON.parse(readFileSync(given, 'utf8')) as Json, values.key ?? null)
  complaints.push(...found.wrong.map((what) => `${given}: ${what}`))
  return found.heads
})

const verdict = verify(linesOf(readFileSync(file, 'utf8')), heads, new Set(values.erased.split(',').filter(Boolean)))
complaints.push(...verdict.problems.map(({ carrierId, seq, what }) => `${carrierId} row ${seq ?? '?'}: ${what}`))
for (const line of complaints) console.log(line)
if (heads.length === 0) console.log('no head was given: rows cut off at the end, or a chain made anew, cannot be seen')
console.log(
  `ledger: rows=${verdict.rows} carriers=${verdict.carriers} heads=${heads.length} after=${verdict.after} erased=${verdict.erased} problems=${complaints.length}`,
)
process.exitCode = complaints.length > 0 ? 1 : 0

import { contract } from '@shared/contract'
import type { EntryMeta } from '@shared/contract/entry'
import type * as z from 'zod'
import { key } from '../../world'

type Fields = Record<string, string>
/** What may be asked about, by the name of the field that asks. */
export type Things = Record<string, string[]>

/** Values for fields that do not choose whose thing it is. */
const fixed: Fields = { service: 'first-loan', instrument: 'g26' }

/** Every operation that only reads, with every combination of the things that it can be asked about. */
export function everyRead(things: Things): { path: string; input: object }[] {
  return Object.entries(contract).flatMap(([module, entries]) =>
    Object.entries(entries).flatMap(([name, entry]) => {
      const { meta, inputSchema } = entry['~orpc'] as unknown as { meta: EntryMeta; inputSchema: z.ZodObject }
      if (meta.writes) return []
      const path = `${module}/${name}`
      const fields = Object.keys(inputSchema.shape).filter((field) => things[field] || fixed[field])
      if (path === 'directory/glance') return [{ path, input: { carriers: things.carrier ?? ['station-a'] } }]
      if (path === 'notice/preview') return [{ path, input: { audience: {} } }]
      return combinations(fields, things).map((input) => ({ path, input }))
    }),
  )
}

/** What somebody who has no business with a complaint or an appointment may try with it: well-formed, and refused to each of them. */
export function everyAttempt(complaints: string[], booking: string): { path: string; input: object }[] {
  const deduct = { carrier: 'station-a', booking, item: 'K-02', reason: '试试' }
  return [
    ...complaints.flatMap((complaint) => [
      { path: 'complaint/reply', input: { complaint, text: '试试' } },
      { path: 'complaint/hear', input: { complaint, stationSaid: '试试', opinion: '试试' } },
      { path: 'complaint/find', input: { complaint, finding: 'upheld', reason: '试试' } },
    ]),
    { path: 'booking/cancel', input: { booking } },
    { path: 'desk/complete', input: { booking, summary: '试试' } },
    { path: 'desk/checkIn', input: { carrier: 'station-a', booking, code: '000000' } },
    { path: 'points/deduct', input: deduct },
    {
      path: 'complaint/file',
      input: { enterprise: 'none', carrier: 'station-a', booking, ground: 'other', text: '试试' },
    },
  ].map(({ path, input }) => ({ path, input: { ...input, requestId: key() } }))
}

function combinations([field, ...rest]: string[], things: Things): object[] {
  if (field === undefined) return [{}]
  const values = things[field] ?? [fixed[field]!]
  return values.flatMap((value) => combinations(rest, things).map((others) => ({ [field]: value, ...others })))
}

import { contract } from '@shared/contract'
import type { EntryMeta } from '@shared/contract/entry'
import { sendable } from '@shared/plan/plan'
import type * as z from 'zod'
import { carriers } from '../../../demo'
import { key } from '../../world'

type Fields = Record<string, string>
/** What may be asked about, by the name of the field that asks. */
export type Things = Record<string, string[]>

/** Values for fields that do not choose whose thing it is. */
const fixed: Fields = { serviceId: 'first-loan', instrumentId: 'g26', text: '服务站', name: '禾木' }

const station = carriers.find(({ id }) => id === 'station-a')!

/** What some ask for besides, whose words are their own. */
const given: Record<string, object> = {
  'notice/preview': { audience: {} },
  'law/governing': { day: '2026-09-30' },
  'lists/ranking': { cycleYear: 2026 },
  // a draft that closes the station, and so names everybody who is booked
  'plan/preview': {
    carrierId: 'station-a',
    version: 0,
    plan: { ...sendable(station), hours: station.hours.map(() => []) },
  },
  'settings/preview': { key: 'factor', value: 'days' },
  'settings/tried': { key: 'factor', value: 'days', carrierIds: ['station-a'] },
}

/** Fields that choose which part of a list is shown: each of their values is asked for. */
const parts = ['state', 'when', 'ground', 'order', 'hostKind']
const valuesOf = (field: z.ZodType): string[] =>
  'unwrap' in field ? valuesOf((field as z.ZodOptional<z.ZodType>).unwrap()) : (field as z.ZodEnum).options.map(String)

/** Every operation that only reads, with every combination of the things that it can be asked about. */
export function everyRead(things: Things): { path: string; input: object }[] {
  return Object.entries(contract).flatMap(([module, entries]) =>
    Object.entries(entries).flatMap(([name, entry]) => {
      const { meta, inputSchema } = entry['~orpc'] as unknown as { meta: EntryMeta; inputSchema: z.ZodObject }
      if (meta.writes) return []
      const path = `${module}/${name}`
      const shape = inputSchema.shape as Record<string, z.ZodType>
      const values = { ...things }
      for (const part of parts) if (shape[part]) values[part] = valuesOf(shape[part])
      const fields = Object.keys(shape).filter((field) => values[field] || fixed[field])
      const carrierIds = things.carrierId ?? ['station-a']
      if (path === 'table/replay')
        return (things.draftId ?? []).map((draftId) => ({ path, input: { draftId, year: 2026, carrierIds } }))
      if (given[path]) return [{ path, input: given[path] }]
      if (shape.carrierIds) return [{ path, input: { carrierIds } }]
      // A thread is known once something was told: who asks everything names each of them.
      if (path === 'inbox/thread') return []
      return combinations(fields, values).map((input) => ({ path, input }))
    }),
  )
}

/** What somebody who has no business with a complaint or an appointment may try with it: well-formed, and refused to each of them. */
export function everyAttempt(complaints: string[], bookingId: string): { path: string; input: object }[] {
  const deduct = {
    carrierId: 'station-a',
    bookingId,
    what: 'broken-promise',
    itemId: 'K-02',
    reason: '试试',
    proof: '试试',
  }
  return [
    ...complaints.flatMap((complaintId) => [
      { path: 'complaint/reply', input: { stationComplaintId: complaintId, text: '试试' } },
      { path: 'complaint/askConsent', input: { complaintId } },
      { path: 'complaint/tellStation', input: { complaintId } },
      { path: 'complaint/consent', input: { complaintId, agrees: true } },
      { path: 'complaint/hear', input: { complaintId, stationSaid: '试试', opinion: '试试' } },
      { path: 'complaint/decide', input: { complaintId, finding: 'upheld', reason: '试试' } },
    ]),
    { path: 'booking/cancel', input: { bookingId } },
    { path: 'desk/complete', input: { bookingId, summary: '试试' } },
    { path: 'desk/checkIn', input: { carrierId: 'station-a', bookingId, code: '000000' } },
    { path: 'deduction/propose', input: deduct },
    {
      path: 'complaint/file',
      input: { enterpriseId: 'none', carrierId: 'station-a', bookingId, ground: 'other', text: '试试' },
    },
  ].map(({ path, input }) => ({ path, input: { ...input, requestId: key() } }))
}

function combinations([field, ...rest]: string[], things: Things): object[] {
  if (field === undefined) return [{}]
  const values = things[field] ?? [fixed[field]!]
  return values.flatMap((value) => combinations(rest, things).map((others) => ({ [field]: value, ...others })))
}

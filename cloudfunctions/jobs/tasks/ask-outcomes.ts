import { askOutcome } from '../../modules/outcome/ask'
import { after } from '../../store/order'
import { records, type ServiceRecord } from '../../store/records'
import type { Task } from './task'

const batch = 50
const byAsking = { key: 'askAt', direction: 'asc' } as const

/**
 * 30 and 90 days after a service its enterprise is asked what came of it (C5). The record says when the next question is due, and no longer
 * does in the transaction that asks: whatever dies goes on where it was.
 */
export const askOutcomes: Task<null> = {
  name: 'ask-outcomes',
  restMs: 60_000,
  start: null,
  async run({ documents, now }) {
    const due = { askAt: documents.command.lte(now()) }
    const found = await after<ServiceRecord>(documents, records.name, due, byAsking, null, batch)
    let done = 0
    for (const record of found) if (await askOutcome(documents, record, now())) done++
    return { state: null, done, more: found.length === batch }
  },
}

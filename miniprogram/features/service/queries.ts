import type { Output } from '@/api/contract'
import { answered, changed } from '@/api/query'

export type Received = Output<'service.record'>

/** A record as the service has just answered it; the lists that show it are asked for again. */
export function recordChanged(record: Received) {
  answered('service.record', { recordId: record.id }, record)
  void changed('service.received', 'enterprise.waiting')
}

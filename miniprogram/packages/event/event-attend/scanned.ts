import { asId, type EventId } from '@shared/ids'

export interface Scanned {
  eventId: EventId
  code: string
}

/** What the code of an event says, itself or as an address that carries it after its #; null: it is another one. */
export function scannedIn(text: string): Scanned | null {
  const [, eventId, code] = /(?:^|#)([\w-]+)\.(\d{6})$/.exec(text.trim()) ?? []
  return eventId && code ? { eventId: asId(eventId), code } : null
}

import type { Api } from '@/api'
import type { Params, ScreenName } from '@/platform/navigate'

export type InboxItem = Awaited<ReturnType<Api['inbox']['list']>>['items'][number]

interface Destination {
  to: ScreenName
  params?: Params
}

/** Where a message leads: to the thing it is about, on the side of whoever it was sent to; null where there is nothing to open. */
export function opens({ kind, to, about }: Pick<InboxItem, 'kind' | 'to' | 'about'>): Destination | null {
  if (about === null) return null
  const station = to === 'carrier'
  switch (kind) {
    case 'notice':
      return { to: 'notice', params: { notice: about } }
    case 'booking':
      return { to: station ? 'visit' : 'ticket', params: { booking: about } }
    case 'record':
      return { to: station ? 'record' : 'receivedRecord', params: { record: about } }
    case 'complaint':
      return station ? { to: 'stationComplaints' } : { to: 'complaint', params: { complaint: about } }
    case 'points':
      return { to: 'ledger' }
    case 'access':
      return { to: 'myEnterprise', params: { enterprise: to === 'person' ? about : undefined } }
  }
}

import { asId, type Id } from '@shared/ids'
import { type InstrumentId, instrumentIds } from '@shared/law/basis'
import type { ScreenName, ScreenParameters } from '@shared/screens'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'

type KeysOf<T> = T extends T ? keyof T : never
type Name = KeysOf<ScreenParameters<ScreenName>>
type Value<N extends Name> = {
  [S in ScreenName]: N extends keyof ScreenParameters<S> ? NonNullable<ScreenParameters<S>[N]> : never
}[ScreenName]

/** What a parameter of an address says; undefined: that is none. Anyone can have written an address. */
type Reader<T> = (text: string) => T | undefined

const id = <I extends Id<string>>(text: string) => (/^[\w.:@-]{1,160}$/.test(text) ? asId<I>(text) : undefined)
const count: Reader<number> = (text) => (/^\d{1,4}$/.test(text) ? Number(text) : undefined)
const instant: Reader<number> = (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined)
const instrument: Reader<InstrumentId> = (text) => instrumentIds.find((known) => known === text)

/** Every parameter of every screen: a new one does not compile without a way to read it. */
const readers: { [N in Name]: Reader<Value<N>> } = {
  carrierId: id,
  serviceId: id,
  slotId: id,
  bookingId: id,
  recordId: id,
  claimId: id,
  complaintId: id,
  enterpriseId: id,
  noticeId: id,
  place: (text) => text || undefined,
  nth: count,
  start: instant,
  end: instant,
  instrumentId: instrument,
}

/** The parameters that this screen was opened with. They come from an address, where any of them may be missing or wrong. */
export function useParams<S extends ScreenName>(_screen: S): Partial<ScreenParameters<S>> {
  const { params } = useRouter<Partial<Record<string, string>>>()
  // Fixed for the life of the screen: on h5 the router forgets them while another screen lies on top.
  const [fixed] = useState(() => {
    const read = Object.entries(readers).map(([name, reader]) => [name, reader(decoded(params[name] ?? ''))])
    return Object.fromEntries(read.filter(([, value]) => value !== undefined))
  })
  return fixed
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return ''
  }
}

import { decideDate } from '@shared/calendar/decide-date'
import { isLocalDate, type LocalDate } from '@shared/calendar/local-date'
import type { Item } from '@/api/contract'
import type { Audience } from './audience'

/** A notice as it is being written. */
export interface Draft {
  title: string
  body: string
  deadline: string
  sample: boolean
  audience: Audience
}

export const blank: Draft = {
  title: '',
  body: '',
  deadline: '',
  sample: false,
  audience: { districts: [], tiers: [], industries: [], sizes: [] },
}

export type Notice = Item<'notice.list'>

/** What was handed in before, to go on with. */
export const draftOf = ({ title, body, deadline, sample, audience }: Notice): Draft => ({
  ...{ title, body, sample, audience },
  deadline: deadline ?? '',
})

/** What keeps a draft from being handed in, field by field. */
export function problemsIn({ title, body, deadline }: Draft, today: LocalDate) {
  const date = deadline.trim()
  return {
    title: title.trim() === '',
    body: body.trim() === '',
    deadline: date === '' ? null : !isLocalDate(date) ? ('shape' as const) : outOfSense(date, today),
  }
}

function outOfSense(date: LocalDate, today: LocalDate) {
  if (decideDate('deadline', date, today).accepted) return null
  return date < today ? ('past' as const) : ('far' as const)
}

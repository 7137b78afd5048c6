import type { LocalDate } from '../calendar/local-date'
import type { InstrumentId } from '../law/basis'
import type { TextDates } from '../law/starts'
import { endOf } from '../law/timeline'
import type { Title } from './carrier'

/** A title on a day: of one whose text is repealed no source says whether it still holds (E8). */
export interface TitleOn extends Title {
  now: Title['state'] | 'expired' | 'basis-repealed'
  repealed: { on: LocalDate; by: InstrumentId } | null
}

export function titleOn(title: Title, day: LocalDate, dates: TextDates): TitleOn {
  const end = endOf(title.textId, dates)
  const repealed = end && end.on <= day ? end : null
  return { ...title, now: stateOn(title, day, repealed !== null), repealed }
}

function stateOn({ state, to }: Title, day: LocalDate, repealed: boolean): TitleOn['now'] {
  if (state === 'revoked') return state
  if (repealed) return 'basis-repealed'
  return state === 'valid' && to !== null && to < day ? 'expired' : state
}

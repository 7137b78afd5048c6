import type { LocalDate } from '@shared/calendar/local-date'
import { limits } from '@shared/limits'
import type { SettingKey } from '@shared/settings/catalogue'
import type { Value } from '@shared/settings/entry'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Item, Output, Question } from '@/api/contract'
import { changed, queryOf } from '@/api/query'
import { useList, useWhole } from '@/api/use-list'

export type Setting = Output<'settings.list'>['settings'][number]
export type Preview = Output<'settings.preview'>
export type Proposal = Item<'settings.proposals'>

export const useSettings = () => useQuery(queryOf('settings.list', {}))
export const useProposals = (question: Question<'settings.proposals'>) =>
  useList('settings.proposals', question, { placeholderData: keepPreviousData })
/** All that wait: each is shown at its setting. */
export const useWaiting = () => useWhole('settings.proposals', { state: 'waiting', limit: limits.page.most })

/** A change that is tried out: from a day on, where one is chosen. */
export interface Change {
  key: SettingKey
  value: Value
  effectiveOn?: LocalDate | undefined
}
/** As it is asked about. */
export const asked = ({ key, value, effectiveOn }: Change) => ({ key, value, ...(effectiveOn && { effectiveOn }) })
/** null: nothing that fits is chosen yet */
export const useEffectOf = (change: Change | null) => useQuery(queryOf('settings.preview', change && asked(change)))

export const settingsChanged = () => changed('settings', 'points', 'law')

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
/** @param value undefined: nothing else is chosen yet */
export const useEffectOf = (key: SettingKey, value: Value | undefined) =>
  useQuery(queryOf('settings.preview', value === undefined ? null : { key, value }))

export const settingsChanged = () => changed('settings', 'points', 'law')

import type { LocalDate } from '@shared/calendar/local-date'
import type { PersonId, SettingProposalId } from '@shared/ids'
import type { SettingKey } from '@shared/settings/catalogue'
import type { SettingProposalEnd } from '@shared/settings/decide-proposal'
import type { Value } from '@shared/settings/entry'
import type { SettingChange } from '@shared/settings/values'
import { collection } from './collection'

/** Every approved change, in the order of approval. One document, so that whoever reads the settings in a transaction conflicts with a change. */
export interface SettingsDoc {
  _id: 'city'
  changes: SettingChange[]
}
export const settings = collection<SettingsDoc>('settings')

/** A change that waits for a second person, or ended. */
export interface SettingProposal {
  _id: SettingProposalId
  key: SettingKey
  value: Value
  effectiveOn: LocalDate
  reason: string
  /** the change of this key that was the latest when it was proposed; 0: none. With another since, it is stale */
  base: number
  proposedById: PersonId
  proposedAt: number
  ended: { how: SettingProposalEnd; byId: PersonId; at: number; reason: string; version: number | null } | null
  /** the list's index: true until it ended; recomputable from `ended` */
  open: boolean
  /** when it ended; null: it waits */
  endedAt: number | null
}
export const settingProposals = collection<SettingProposal>('setting-proposals')
/** The orders in which they are listed: those that wait, and those that ended. */
export const byProposal = { key: 'proposedAt', direction: 'asc' } as const
export const byEnd = { key: 'endedAt', direction: 'desc' } as const

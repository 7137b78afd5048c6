import type { LocalDate } from '../calendar/local-date'
import type { PersonId } from '../ids'
import { catalogue, type SettingKey, settingKeys } from './catalogue'
import type { Entry, Value, ValueOf } from './entry'

/** The value of every setting. A set of readings, of filing rules, of dates of texts is a part of it. */
export type SettingValues = { readonly [K in SettingKey]: ValueOf<(typeof catalogue)[K]> }

/** One approved change. `version` counts them in the order of approval, from 1. */
export interface SettingChange {
  readonly version: number
  readonly key: SettingKey
  readonly value: Value
  /** never before the day of its approval */
  readonly effectiveOn: LocalDate
  readonly proposedById: PersonId
  readonly approvedById: PersonId
  readonly reason: string
  readonly at: number
}

/**
 * `version` names exactly these values for good: it is that of the change which took effect last, 0 before any. The changes up to it, by
 * day of effect and then by version, never grow afterwards, because nothing is approved for a day that has passed.
 */
export interface Settings {
  readonly version: number
  readonly values: SettingValues
}

export const defaultOf = (entry: Entry): Value =>
  entry.kind === 'operator' ? entry.parameter.default : entry.axis.default

const defaults: Readonly<Record<SettingKey, Value>> = Object.fromEntries(
  settingKeys.map((key) => [key, defaultOf(catalogue[key])]),
) as Record<SettingKey, Value>

/** What holds until anything is set: for `settingsOn`, and for tests. */
export const defaultValues = defaults as SettingValues

/** Changes in the order in which they take effect. */
const inOrder = (changes: readonly SettingChange[]) =>
  changes.toSorted((a, b) =>
    a.effectiveOn === b.effectiveOn ? a.version - b.version : a.effectiveOn < b.effectiveOn ? -1 : 1,
  )

const after = (changes: readonly SettingChange[]): Settings => ({
  version: changes.at(-1)?.version ?? 0,
  values: { ...defaults, ...Object.fromEntries(changes.map(({ key, value }) => [key, value])) } as SettingValues,
})

/** What is set on a day. */
export const settingsOn = (changes: readonly SettingChange[], day: LocalDate): Settings =>
  after(inOrder(changes.filter(({ effectiveOn }) => effectiveOn <= day)))

/** What a case or a decision used that kept this version. @throws RangeError for a version that there is not */
export function settingsOf(changes: readonly SettingChange[], version: number): Settings {
  const ordered = inOrder(changes)
  const last = ordered.findIndex((change) => change.version === version)
  if (last < 0 && version !== 0) throw new RangeError(`no settings of version ${version}`)
  return after(ordered.slice(0, last + 1))
}

/** The change that made a setting what it is on a day; undefined: nobody has set it. */
export const settingOf = (
  changes: readonly SettingChange[],
  key: SettingKey,
  day: LocalDate,
): SettingChange | undefined => inOrder(changes).findLast((change) => change.key === key && change.effectiveOn <= day)

import type { LocalDate } from '@shared/calendar/local-date'
import type { settingChange, settingView } from '@shared/contract/settings'
import { exampleText, outcomeText } from '@shared/copy/examples'
import type { PersonId } from '@shared/ids'
import { nameOf as nameOfText } from '@shared/law/instruments'
import { catalogue, type SettingKey } from '@shared/settings/catalogue'
import type { Entry } from '@shared/settings/entry'
import { defaultOf, type SettingChange, settingOf } from '@shared/settings/values'
import { nameOfSetting, valueText } from '@shared/settings/words'
import type * as z from 'zod'

type ChangeView = z.infer<typeof settingChange>

function changeView(entry: Entry, change: SettingChange, nameOf: (personId: PersonId) => string): ChangeView {
  const { version, value, effectiveOn, proposedById, approvedById, reason, at } = change
  const [proposedBy, approvedBy] = [nameOf(proposedById), nameOf(approvedById)]
  return { version, value, valueText: valueText(entry, value), effectiveOn, proposedBy, approvedBy, reason, at }
}

/** What a setting is asked by: its choices with their examples, or the days it may be. */
function asked(key: SettingKey, entry: Entry) {
  const choicesOf = (choices: Readonly<Record<string, string>>) =>
    Object.entries(choices).map(([value, text]) => ({ value, text, example: outcomeText(key, value) }))
  const none = { unit: null, least: null, most: null, choices: [] }
  if (entry.kind === 'reading') return { ...none, type: 'choice' as const, choices: choicesOf(entry.axis.readings) }
  const { parameter } = entry
  if (parameter.type === 'choice') return { ...none, type: parameter.type, choices: choicesOf(parameter.choices) }
  if (parameter.type === 'days') return { ...none, type: parameter.type, unit: parameter.unit }
  return { ...none, type: parameter.type, least: parameter.least, most: parameter.most }
}

function cited(entry: Entry) {
  if (entry.kind === 'operator') return null
  const { instrument, article, quote } = entry.axis.citation
  return { quote, source: nameOfText(instrument), article }
}

/** A setting as it is on a day: what it is, where it comes from, what it would be by default and what it can be. */
export function settingViewOf(
  key: SettingKey,
  changes: readonly SettingChange[],
  today: LocalDate,
  nameOf: (personId: PersonId) => string,
): z.infer<typeof settingView> {
  const entry: Entry = catalogue[key]
  const byDefault = defaultOf(entry)
  const by = settingOf(changes, key, today)
  const next = changes.findLast((change) => change.key === key && change.effectiveOn > today)
  const value = by ? by.value : byDefault
  return {
    key,
    section: entry.section,
    kind: entry.kind,
    name: nameOfSetting(entry),
    cited: cited(entry),
    ...asked(key, entry),
    example: exampleText(key),
    state: by && by.value !== null ? 'set' : value === null ? 'unset' : 'default',
    value,
    valueText: valueText(entry, value),
    default: byDefault,
    defaultText: valueText(entry, byDefault),
    by: by ? changeView(entry, by, nameOf) : null,
    next: next ? changeView(entry, next, nameOf) : null,
  }
}

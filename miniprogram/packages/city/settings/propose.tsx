import { addDays, type LocalDate } from '@shared/calendar/local-date'
import { limits } from '@shared/limits'
import { catalogue } from '@shared/settings/catalogue'
import type { Value } from '@shared/settings/entry'
import { fits } from '@shared/settings/fits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { settings as words } from '@/copy/settings'
import { Failure } from '@/features/failure'
import { refusedWith } from '@/platform/envelope'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { DayInput, Field, LongField } from '@/ui/field'
import { type Setting, settingsChanged } from './queries'
import styles from './settings.module.scss'

interface ProposeProps {
  setting: Setting
  value: Value | undefined
  today: LocalDate
}

interface Words {
  /** null: nobody has touched it, and it is tomorrow */
  effectiveOn: LocalDate | '' | null
  reason: string
}

/** From which day and why; then it goes to the second person. A default may be set as it is: that too takes two. */
export function Propose({ setting, value: chosen, today }: ProposeProps) {
  const { key, state } = setting
  const [draft, change, forget] = useDraft<Words>(`setting:${key}`, { effectiveOn: null, reason: '' })
  const [asked, setAsked] = useState(false)
  const effectiveOn = draft.effectiveOn ?? addDays(today, 1)
  const value = chosen === undefined && state === 'default' ? setting.value : chosen
  const propose = useAction(`settings/propose:${key}`, api.settings.propose, () => {
    forget()
    setAsked(false)
    say(words.sent)
    return settingsChanged()
  })
  const missing =
    value === undefined || !fits(catalogue[key], value)
      ? 'value'
      : effectiveOn < today
        ? 'effectiveOn'
        : draft.reason.trim() === ''
          ? 'reason'
          : null
  const problem = (field: typeof missing) =>
    asked && missing === field && field !== null ? { problem: words.missing[field] } : {}
  const submit = () => {
    setAsked(true)
    if (value !== undefined && effectiveOn !== '' && missing === null)
      propose.run({ key, value, effectiveOn, reason: draft.reason.trim() })
  }
  const refused = refusedWith(propose.error, 'SETTING_REFUSED')
  return (
    <Box className={styles.form}>
      <Field label={words.from} hint={words.fromHint} {...problem('effectiveOn')}>
        <DayInput
          label={words.from}
          value={effectiveOn}
          least={today}
          onChange={(day) => change({ effectiveOn: day })}
        />
      </Field>
      <LongField
        label={words.reason}
        placeholder={words.reasonHint}
        value={draft.reason}
        most={limits.reason}
        onChange={(reason) => change({ reason })}
        {...problem('reason')}
      />
      <Box className={styles.second} role={asked && missing === 'value' ? 'alert' : undefined}>
        {asked && missing === 'value' ? words.missing.value : words.notCounted}
      </Box>
      <Failure action={propose} reason={refused ? words.refused[refused.data.reason] : undefined} />
      <Button wide busy={propose.busy} onPress={submit}>
        {words.submit}
      </Button>
    </Box>
  )
}

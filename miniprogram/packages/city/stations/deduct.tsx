import { beijingDate } from '@shared/calendar/beijing'
import { addDays, isLocalDate, type LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { deduct as words } from '@/copy/deduct'
import { deductionRefusals } from '@/copy/deductions'
import { useItems } from '@/features/desk/queries'
import { Failure } from '@/features/failure'
import { now } from '@/platform/clock'
import { refusedWith } from '@/platform/envelope'
import { say } from '@/platform/said'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { Button } from '@/ui/button'
import { Choices, DayInput, Field, LongField, Select } from '@/ui/field'
import { Note } from '@/ui/note'
import { Sheet } from '@/ui/sheet'
import { SampleTag } from '@/ui/tag'
import { Appointments } from './appointments'
import { blankDeduction, type Deduction, happened, missingIn } from './deduction'
import { pointsChanged } from './queries'
import styles from './stations.module.scss'

interface DeductProps {
  carrierId: CarrierId
  onClose: () => void
}

/** 扣分: the appointment it is about, what happened, which item, why; and what follows. */
export function Deduct({ carrierId, onClose }: DeductProps) {
  const [draft, change, forget] = useDraft<Deduction>(`deduct:${carrierId}`, blankDeduction)
  const [asked, setAsked] = useState(false)
  const rules = useItems()
  const today = beijingDate(now())
  const date: LocalDate = draft.date !== '' && isLocalDate(draft.date) ? (draft.date as LocalDate) : addDays(today, -1)
  const deduct = useAction(`points/deduct:${carrierId}`, api.points.deduct, ({ state }) => {
    forget()
    say(words.done[state])
    onClose()
    return pointsChanged()
  })
  const submit = () => {
    setAsked(true)
    const { bookingId, what, itemId, reason } = draft
    if (bookingId && what && itemId && missingIn(draft) === null)
      deduct.run({ carrierId, bookingId, what, itemId, reason: reason.trim() })
  }
  const missing = asked ? missingIn(draft) : null
  const problem = (field: ReturnType<typeof missingIn>) =>
    missing === field && field ? words.missing[field] : undefined
  const refused = refusedWith(deduct.error, 'DEDUCTION_REFUSED')
  return (
    <Sheet title={words.title} onClose={onClose}>
      <Box className={styles.form}>
        <Field label={words.date} hint={words.dateHint}>
          <DayInput
            label={words.date}
            value={date}
            most={today}
            onChange={(day) => change({ date: day, bookingId: null })}
          />
        </Field>
        <Appointments
          carrierId={carrierId}
          date={date}
          chosen={draft.bookingId}
          problem={problem('booking')}
          onChoose={(bookingId) => change({ bookingId })}
        />
        <Field label={words.what} problem={problem('what')}>
          <Choices
            label={words.what}
            value={draft.what}
            onChange={(what) => change({ what })}
            options={happened.map((value) => ({ value, words: words.happened[value] }))}
          />
        </Field>
        {rules.data && (
          <Field label={words.item} problem={problem('item')} hint={words.once}>
            <Select
              label={words.item}
              placeholder={words.pickItem}
              value={draft.itemId}
              options={rules.data.deductions
                .filter(({ ground }) => ground !== 'found-complaint')
                .map(({ id, name, amountText }) => ({ value: id, words: words.option(name, amountText) }))}
              onChange={(itemId) => change({ itemId })}
            />
          </Field>
        )}
        <LongField
          label={words.reason}
          placeholder={words.reasonHint}
          problem={problem('reason')}
          value={draft.reason}
          most={limits.reason}
          onChange={(reason) => change({ reason })}
        />
        {rules.data && !rules.data.table.official && <SampleTag version={rules.data.table.version} />}
        <Note>{words.follows}</Note>
        {rules.data && <BasisNote basis={rules.data.basis.deduction} />}
        <Failure action={deduct} reason={refused ? deductionRefusals[refused.data.reason] : undefined} />
        <Button wide busy={deduct.busy} onPress={submit}>
          {words.submit}
        </Button>
      </Box>
    </Sheet>
  )
}

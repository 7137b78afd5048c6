import { beijingDate } from '@shared/calendar/beijing'
import { addDays, isLocalDate, type LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { limits } from '@shared/limits'
import { useState } from 'react'
import { api } from '@/api'
import { useAction } from '@/api/use-action'
import { useDraft } from '@/api/use-draft'
import { deduct as words } from '@/copy/deduct'
import { deductionRefusals } from '@/copy/deduction-refusals'
import { blankChoosing, ChosenPoints, chosenOf } from '@/features/deduction/chosen-points'
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
import { ErrorState } from '@/ui/states'
import { SampleTag } from '@/ui/tag'
import { Appointments } from './appointments'
import { blankDeduction, type Deduction, happened, type Missing, missingIn } from './deduction'
import { pointsChanged } from './queries'
import styles from './stations.module.scss'

interface DeductProps {
  carrierId: CarrierId
  /** what a broken promise says already */
  begun?: Partial<Deduction>
  onClose: () => void
}

/** 提出扣分: the appointment it is about, what happened, which item, what shows it; and what follows. */
export function Deduct({ carrierId, begun, onClose }: DeductProps) {
  const kept = `deduct:${begun?.candidateId ?? carrierId}`
  const [draft, change, forget] = useDraft<Deduction>(kept, { ...blankDeduction, ...begun })
  const [asked, setAsked] = useState(false)
  const today = beijingDate(now())
  const date: LocalDate = draft.date !== '' && isLocalDate(draft.date) ? (draft.date as LocalDate) : addDays(today, -1)
  const rules = useItems(carrierId, date)
  const rule = rules.data?.deductions.find(({ id }) => id === draft.itemId) ?? { named: true, range: null }
  const { named, range } = rule
  const propose = useAction(`deduction/propose:${carrierId}`, api.deduction.propose, () => {
    forget()
    say(words.done)
    onClose()
    return pointsChanged()
  })
  const submit = () => {
    setAsked(true)
    const { bookingId, candidateId, what, itemId } = draft
    if (!bookingId || !what || !itemId || missingIn(draft, rule) !== null) return
    const said = {
      reason: draft.reason.trim(),
      proof: draft.proof.trim(),
      unlisted: named ? '' : draft.unlisted.trim(),
      ...chosenOf(range, draft.choosing),
    }
    propose.run({ carrierId, bookingId, ...(candidateId && { candidateId }), what, itemId, ...said })
  }
  const missing = asked ? missingIn(draft, rule) : null
  const problem = (field: Missing) => (missing === field ? words.missing[field] : undefined)
  const refused = refusedWith(propose.error, 'DEDUCTION_REFUSED')
  const text = (field: 'unlisted' | 'reason' | 'proof') => (
    <LongField
      label={words[field]}
      placeholder={words[`${field}Hint`]}
      problem={problem(field)}
      value={draft[field]}
      most={limits.reason}
      onChange={(value) => change({ [field]: value })}
    />
  )
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
        {rules.isError && !rules.data && <ErrorState of="read" onRetry={() => void rules.refetch()} />}
        {rules.data && (
          <Field label={words.item} problem={problem('item')} hint={words.once}>
            <Select
              label={words.item}
              placeholder={words.pickItem}
              value={draft.itemId}
              options={rules.data.deductions
                .filter(({ ground }) => ground !== 'found-complaint')
                .map(({ id, name, amountText }) => ({ value: id, words: words.option(name, amountText) }))}
              onChange={(itemId) => change({ itemId, choosing: blankChoosing })}
            />
          </Field>
        )}
        {range && (
          <ChosenPoints
            range={range}
            value={draft.choosing}
            missing={missing}
            onChange={(part) => change({ choosing: { ...draft.choosing, ...part } })}
          />
        )}
        {!named && <Note tone="warn">{words.unlistedNote}</Note>}
        {!named && text('unlisted')}
        {text('reason')}
        {text('proof')}
        {rules.data && !rules.data.table.official && <SampleTag version={rules.data.table.version} />}
        <Note>{words.follows}</Note>
        {rules.data && <BasisNote basis={rules.data.basis.deduction} />}
        <Failure action={propose} reason={refused ? deductionRefusals[refused.data.reason] : undefined} />
        <Button wide busy={propose.busy} onPress={submit}>
          {words.submit}
        </Button>
      </Box>
    </Sheet>
  )
}

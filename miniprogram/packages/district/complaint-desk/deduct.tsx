import type { LocalDate } from '@shared/calendar/local-date'
import type { CarrierId } from '@shared/ids'
import { limits } from '@shared/limits'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { deduct } from '@/copy/deduct'
import { blankChoosing, ChosenPoints } from '@/features/deduction/chosen-points'
import { useItems } from '@/features/desk/queries'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { Check, Field, LongField, Select } from '@/ui/field'
import { Note } from '@/ui/note'
import { SampleTag } from '@/ui/tag'
import styles from './complaint-desk.module.scss'
import type { Finding, Missing } from './finding'

interface DeductProps {
  carrierId: CarrierId
  happenedOn: LocalDate
  draft: Finding
  change: (part: Partial<Finding>) => void
  missing: Missing | null
}

/** At most one deduction for the fact, chosen from the table, on what the text says. */
export function Deduct({ carrierId, happenedOn, draft, change, missing }: DeductProps) {
  const { data } = useItems(carrierId, happenedOn)
  const item = data?.deductions.find(({ id }) => id === draft.itemId)
  const text = (field: 'unlisted' | 'facts' | 'proof') => (
    <LongField
      label={words.decide[field]}
      placeholder={words.decide[`${field}Hint`]}
      problem={missing === field ? words.decide[`${field}Missing`] : undefined}
      value={draft[field]}
      most={limits.reason}
      onChange={(value) => change({ [field]: value })}
    />
  )
  return (
    <Box className={styles.deduct}>
      <Box className={styles.head}>
        <Check on={draft.deduct} onChange={(deduct) => change({ deduct })}>
          {words.decide.deduct}
        </Check>
        {data && !data.table.official && <SampleTag version={data.table.version} />}
      </Box>
      {draft.deduct && data && (
        <>
          <Box>
            <Field
              label={words.decide.item}
              problem={missing === 'item' ? words.decide.itemMissing : undefined}
              hint={words.decide.once}
            >
              <Select
                label={words.decide.item}
                placeholder={words.decide.pickItem}
                value={draft.itemId}
                options={data.deductions.map(({ id, name, amountText }) => ({
                  value: id,
                  words: words.decide.option(name, amountText),
                }))}
                onChange={(itemId) => change({ itemId, choosing: blankChoosing })}
              />
            </Field>
            {item?.range && (
              <ChosenPoints
                range={item.range}
                value={draft.choosing}
                missing={missing}
                onChange={(part) => change({ choosing: { ...draft.choosing, ...part } })}
              />
            )}
            {item?.named === false && <Note tone="warn">{deduct.unlistedNote}</Note>}
            {item?.named === false && text('unlisted')}
            {text('facts')}
            {text('proof')}
          </Box>
          <Note>{deduct.follows}</Note>
          <BasisNote basis={data.basis.deduction} />
        </>
      )}
    </Box>
  )
}

import { limits } from '@shared/limits'
import { complaintDesk as words } from '@/copy/complaint-desk'
import { useItems } from '@/features/desk/queries'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { Check, Field, LongField, Select } from '@/ui/field'
import { SampleTag } from '@/ui/tag'
import styles from './complaint-desk.module.scss'
import type { Finding } from './finding'

interface DeductProps {
  draft: Finding
  change: (part: Partial<Finding>) => void
  missing: boolean
}

/** At most one deduction for the fact, chosen from the table, on what the text says. */
export function Deduct({ draft, change, missing }: DeductProps) {
  const { data } = useItems()
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
              problem={missing ? words.decide.itemMissing : undefined}
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
                onChange={(itemId) => change({ itemId })}
              />
            </Field>
            <LongField
              label={words.decide.ledgerReason}
              placeholder={words.decide.ledgerHint}
              value={draft.ledgerReason}
              most={limits.reason}
              onChange={(ledgerReason) => change({ ledgerReason })}
            />
          </Box>
          <BasisNote basis={data.basis.deduction} />
        </>
      )}
    </Box>
  )
}

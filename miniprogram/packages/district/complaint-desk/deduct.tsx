import { complaintDesk as words } from '@/copy/complaint-desk'
import { useItems } from '@/features/desk/queries'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import { Check, Field, LongField, Select } from '@/ui/field'
import { SampleTag } from '@/ui/tag'
import styles from './complaint-desk.module.scss'
import type { Finding } from './finding'

const MOST = 500

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
          {words.find.deduct}
        </Check>
        {data && !data.table.official && <SampleTag version={data.table.version} />}
      </Box>
      {draft.deduct && data && (
        <>
          <Box>
            <Field
              label={words.find.item}
              problem={missing ? words.find.itemMissing : undefined}
              hint={words.find.once}
            >
              <Select
                label={words.find.item}
                placeholder={words.find.pickItem}
                value={draft.item || null}
                options={data.deductions.map(({ id, name, amountText }) => ({
                  value: id,
                  words: words.find.option(name, amountText),
                }))}
                onChange={(item) => change({ item })}
              />
            </Field>
            <LongField
              label={words.find.ledgerReason}
              placeholder={words.find.ledgerHint}
              value={draft.ledgerReason}
              most={MOST}
              onChange={(ledgerReason) => change({ ledgerReason })}
            />
          </Box>
          <BasisNote basis={data.basis.deduction} />
        </>
      )}
    </Box>
  )
}

import type { Field } from '@shared/lifecycle/form'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { answerText } from './answers'
import styles from './parts.module.scss'
import type { Answers as Given } from './queries'

/** What was asked, and below each what was answered: labels are as long as sentences. */
export function Answers({ fields, form }: { fields: readonly Field[]; form: Given }) {
  if (fields.length === 0) return null
  return (
    <Box as="dl" className={styles.stack}>
      {fields.map((field) => (
        <Box key={field.id}>
          <Box as="dt" className={styles.second}>
            {field.label}
          </Box>
          <Box as="dd">{answerText(field, form[field.id], now())}</Box>
        </Box>
      ))}
    </Box>
  )
}

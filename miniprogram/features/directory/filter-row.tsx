import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Chip, Chips } from '@/ui/chip'
import styles from './ask.module.scss'

interface FilterRowProps<T extends string> {
  title: string
  ids: readonly T[]
  label: (id: T) => string
  on: readonly T[] | undefined
  onChange: (on: T[]) => void
}

interface StepRowProps<T> {
  title: string
  /** from the narrowest on */
  steps: readonly T[]
  label: (step: T) => string
  on: T | null
  onChange: (on: T | null) => void
}

/** One step of a row, or none. */
export function StepRow<T extends string | number>({ title, steps, label, on, onChange }: StepRowProps<T>) {
  return (
    <Box className={styles.row}>
      <Heading level={3} className={styles.rowTitle}>
        {title}
      </Heading>
      <Chips label={title}>
        {steps.map((step) => (
          <Chip key={step} inset on={step === on} onPress={() => onChange(step === on ? null : step)}>
            {label(step)}
          </Chip>
        ))}
      </Chips>
    </Box>
  )
}

/** Several of one row are alternatives. */
export function FilterRow<T extends string>({ title, ids, label, on = [], onChange }: FilterRowProps<T>) {
  const toggle = (id: T) => onChange(on.includes(id) ? on.filter((each) => each !== id) : [...on, id])
  return (
    <Box className={styles.row}>
      <Heading level={3} className={styles.rowTitle}>
        {title}
      </Heading>
      <Chips label={title}>
        {ids.map((id) => (
          <Chip key={id} inset on={on.includes(id)} onPress={() => toggle(id)}>
            {label(id)}
          </Chip>
        ))}
      </Chips>
    </Box>
  )
}

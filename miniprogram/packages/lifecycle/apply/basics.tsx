import type { Procedure } from '@shared/lifecycle/procedure'
import { apply as words } from '@/copy/apply'
import { Box } from '@/ui/base/box'
import { Section } from '@/ui/section'
import { fieldsAsked } from '../parts/conditions'
import styles from '../parts/parts.module.scss'
import type { Answers } from '../parts/queries'
import { Answer, type OnAnswer } from './answer'

interface BasicsProps {
  procedure: Procedure
  form: Answers
  onAnswer: OnAnswer
}

/** What is asked before the conditions. */
export function Basics({ procedure, form, onAnswer }: BasicsProps) {
  const fields = fieldsAsked(procedure).first
  if (fields.length === 0) return null
  return (
    <Section title={words.basics}>
      <Box className={styles.wide}>
        {fields.map((field) => (
          <Answer key={field.id} field={field} value={form[field.id]} onAnswer={onAnswer} />
        ))}
      </Box>
    </Section>
  )
}

import type { Procedure } from '@shared/lifecycle/procedure'
import { limits } from '@shared/limits'
import { apply as words } from '@/copy/apply'
import { lifecycle } from '@/copy/lifecycle'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { LongField } from '@/ui/field'
import { type Checked, fieldsAsked } from '../parts/conditions'
import styles from '../parts/parts.module.scss'
import { placeOf } from '../parts/places'
import { Outcome } from '../parts/segments'
import { Stands } from '../parts/stands'
import { Answer, type OnAnswer } from './answer'
import type { Filling } from './use-saved'

interface ConditionBlockProps {
  checked: Checked
  procedure: Procedure
  filling: Filling
  onAnswer: OnAnswer
  onExplain: (id: string, text: string) => void
}

/** One condition: whether it holds, what is asked for it, and where it fails the words of the text and what helps. */
export function ConditionBlock({ checked, procedure, filling, onAnswer, onExplain }: ConditionBlockProps) {
  const { condition, outcome, hard, basis } = checked
  const fields = fieldsAsked(procedure).of(condition)
  const word = 'word' in condition.force ? condition.force.word : ''
  return (
    <Box as="section" id={placeOf.condition(condition.id)} className={styles.stack}>
      <Box className={styles.head}>
        <Heading level={3} className={styles.strong}>
          {condition.text}
        </Heading>
        <Outcome of={checked} />
      </Box>
      {fields.map((field) => (
        <Answer key={field.id} field={field} value={filling.form[field.id]} onAnswer={onAnswer} />
      ))}
      {outcome === 'unmet' && (
        <>
          <Short checked={checked} form={filling.form} procedure={procedure} />
          <Stands basis={basis} />
          <Box className={styles.second}>
            {word !== '' && !hard ? lifecycle.soft(word) : hard ? lifecycle.firm : lifecycle.noted}
          </Box>
          {word !== '' && !hard && (
            <LongField
              label={words.explain}
              placeholder={words.explainHint}
              value={filling.explanations[condition.id] ?? ''}
              most={limits.reason}
              onChange={(text) => onExplain(condition.id, text)}
            />
          )}
        </>
      )}
    </Box>
  )
}

/** Of a figure: how much is lacking. */
function Short({
  checked,
  form,
  procedure,
}: Pick<ConditionBlockProps, 'checked' | 'procedure'> & { form: Filling['form'] }) {
  const { test } = checked.condition
  if (test.kind !== 'measure' || test.as !== 'figure') return null
  const field = procedure.form.find(({ id }) => id === test.field)
  const value = form[test.field]
  if (field?.type !== 'figure' || typeof value !== 'number') return null
  return <Box>{lifecycle.short(test.least, value, field.unit)}</Box>
}

import type { Procedure } from '@shared/lifecycle/procedure'
import { admissions as words } from '@/copy/admissions'
import { lifecycle } from '@/copy/lifecycle'
import { listed } from '@/copy/punctuation'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Press } from '@/ui/base/press'
import { Chip, Chips } from '@/ui/chip'
import { Cite } from '@/ui/cite'
import { Answers } from '../parts/answer-list'
import { answerText } from '../parts/answers'
import { type Checked, fieldsOf } from '../parts/conditions'
import { placeOf } from '../parts/places'
import { answersOf, type Case } from '../parts/queries'
import { Outcome } from '../parts/segments'
import { Stands } from '../parts/stands'
import styles from './admissions.module.scss'
import { canPass, mayFind, outcomeBy, type Review } from './review'

interface ConditionRowProps {
  checked: Checked
  of: Case
  procedure: Procedure
  open: boolean
  onOpen: () => void
  review: Review
  onReview: (part: Partial<Review>) => void
}

/** One condition: what was answered and what came of it; opened, the words of the text beside it and the officer's own judgement. */
export function ConditionRow({ checked, of, procedure, open, onOpen, review, onReview }: ConditionRowProps) {
  const { condition, hard, explanation, basis, passedWith } = checked
  const fields = procedure.form.filter(({ id }) => fieldsOf(condition.test).includes(id))
  const outcome = outcomeBy(checked, review)
  const told = listed(
    fields.filter(({ type }) => type !== 'yes').map((field) => answerText(field, answersOf(of)[field.id], now())),
  )
  const findings = of.actions.length > 0 ? mayFind(checked) : []
  const word = 'word' in condition.force ? condition.force.word : ''
  return (
    <Box id={placeOf.condition(condition.id)} className={cx(styles.condition, open && styles.conditionOpen)}>
      <Press onPress={onOpen} aria-expanded={open} className={styles.conditionHead}>
        <Box className={styles.conditionText}>{condition.text}</Box>
        <Box className={styles.conditionSide}>
          {!open && told !== '' && <Box className={styles.second}>{told}</Box>}
          <Outcome of={{ ...checked, outcome }} judge={words.unjudged} />
        </Box>
      </Press>
      {open && (
        <Box className={styles.conditionBody}>
          <Box className={styles.half}>
            <Stands basis={basis} />
            <Box className={styles.second}>
              {canPass(checked) ? words.override(word) : hard ? words.firm : lifecycle.noted}
            </Box>
          </Box>
          <Box className={styles.half}>
            <Answers fields={fields} form={answersOf(of)} />
            {explanation !== '' && <Cite source={words.explanation}>{explanation}</Cite>}
            {passedWith && <Cite source={lifecycle.outcomes.passed}>{passedWith}</Cite>}
            {findings.length > 0 && (
              <Chips label={words.judging(condition.text)}>
                {findings.map((holds) => (
                  <Chip
                    key={String(holds)}
                    inset
                    on={outcome === (holds ? 'met' : 'unmet')}
                    onPress={() => onReview({ judged: { ...review.judged, [condition.id]: holds } })}
                  >
                    {holds ? lifecycle.outcomes.met : lifecycle.outcomes.unmet}
                  </Chip>
                ))}
              </Chips>
            )}
          </Box>
        </Box>
      )}
    </Box>
  )
}

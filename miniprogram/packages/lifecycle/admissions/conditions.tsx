import type { Procedure } from '@shared/lifecycle/procedure'
import { useState } from 'react'
import { lifecycle } from '@/copy/lifecycle'
import { focusOn } from '@/platform/focus'
import { useKeys } from '@/platform/use-keys'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { byPassage, type Checked } from '../parts/conditions'
import { placeOf } from '../parts/places'
import type { Case } from '../parts/queries'
import styles from './admissions.module.scss'
import { ConditionRow } from './condition-row'
import type { Review } from './review'

interface ConditionsProps {
  of: Case
  procedure: Procedure
  checked: readonly Checked[]
  review: Review
  onReview: (part: Partial<Review>) => void
}

/** By passage; one is open at a time, and the arrow keys go from one to the next. */
export function Conditions({ of, procedure, checked, review, onReview }: ConditionsProps) {
  const [open, setOpen] = useState(() => checked.find(({ problem }) => problem !== null)?.condition.id ?? null)
  const move = (by: 1 | -1) => {
    const at = checked.findIndex(({ condition }) => condition.id === open)
    const next = checked[Math.min(checked.length - 1, Math.max(0, at + by))]
    if (!next) return
    setOpen(next.condition.id)
    focusOn(placeOf.condition(next.condition.id))
  }
  const [down, up] = [() => move(1), () => move(-1)]
  useKeys({ ArrowDown: down, ArrowUp: up })
  return byPassage(checked).map(({ article, of: some }) => (
    <Box as="section" key={article} className={styles.passage}>
      <Heading level={3} className={styles.passageTitle}>
        {`${article} ${lifecycle.about[article] ?? ''}`}
      </Heading>
      {some.map((each) => (
        <ConditionRow
          key={each.condition.id}
          checked={each}
          of={of}
          procedure={procedure}
          open={each.condition.id === open}
          onOpen={() => setOpen(each.condition.id === open ? null : each.condition.id)}
          review={review}
          onReview={onReview}
        />
      ))}
    </Box>
  ))
}

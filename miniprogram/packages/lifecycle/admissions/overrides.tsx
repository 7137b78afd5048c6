import { limits } from '@shared/limits'
import { admissions as words } from '@/copy/admissions'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Cite } from '@/ui/cite'
import { LongField } from '@/ui/field'
import columns from '@/ui/workbench/columns.module.scss'
import type { Checked } from '../parts/conditions'
import type { Review } from './review'

interface OverridesProps {
  of: readonly Checked[]
  review: Review
  onReview: (part: Partial<Review>) => void
  asked: boolean
}

/** Conditions that do not hold and stand under a word that leaves room: whoever lets one pass writes why. */
export function Overrides({ of, review, onReview, asked }: OverridesProps) {
  return (
    <Box className={columns.form}>
      <Heading level={2} className={columns.title}>
        {words.reasons(of.length)}
      </Heading>
      {of.map(({ condition: { id, text }, explanation, passedWith }) => {
        const written = review.overrides[id] ?? passedWith ?? ''
        return (
          <Box key={id} className={columns.form}>
            {explanation !== '' && <Cite source={words.explanation}>{explanation}</Cite>}
            <LongField
              label={text}
              placeholder={words.overrideReason}
              problem={asked && written.trim() === '' ? words.reasonMissing : undefined}
              value={written}
              most={limits.reason}
              onChange={(reason) => onReview({ overrides: { ...review.overrides, [id]: reason } })}
            />
          </Box>
        )
      })}
    </Box>
  )
}

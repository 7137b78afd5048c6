import { formatPoints } from '@shared/copy/points'
import { limits } from '@shared/limits'
import type { Output } from '@/api/contract'
import { deduct as words } from '@/copy/deduct'
import { Field, LongField, Select } from '@/ui/field'

export type Range = NonNullable<Output<'points.items'>['deductions'][number]['range']>

/** Within the range that the table leaves: how many points, and why so many. */
export interface Choosing {
  points: number | null
  why: string
}
export const blankChoosing: Choosing = { points: null, why: '' }

/** What is still to be filled in of it; null: nothing, or there is no range. */
export function lacksChoice(range: Range | null | undefined, { points, why }: Choosing): 'points' | 'why' | null {
  if (!range) return null
  if (points === null) return 'points'
  return why.trim() === '' ? 'why' : null
}

/** As the call carries it. */
export const chosenOf = (range: Range | null | undefined, { points, why }: Choosing) =>
  range && points !== null ? { chosen: { points, why: why.trim() } } : {}

interface ChosenPointsProps {
  range: Range
  value: Choosing
  missing: string | null
  onChange: (part: Partial<Choosing>) => void
}

export function ChosenPoints({ range: { from, to, step }, value, missing, onChange }: ChosenPointsProps) {
  const steps = Array.from({ length: (to - from) / step + 1 }, (_, nth) => from + nth * step)
  return (
    <>
      <Field label={words.points} problem={missing === 'points' ? words.missing.points : undefined}>
        <Select
          label={words.points}
          placeholder={words.pickPoints}
          value={value.points === null ? null : String(value.points)}
          options={steps.map((points) => ({ value: String(points), words: words.pointsOption(formatPoints(points)) }))}
          onChange={(points) => onChange({ points: Number(points) })}
        />
      </Field>
      <LongField
        label={words.whyPoints}
        placeholder={words.whyPointsHint}
        problem={missing === 'why' ? words.missing.why : undefined}
        value={value.why}
        most={limits.reason}
        onChange={(why) => onChange({ why })}
      />
    </>
  )
}

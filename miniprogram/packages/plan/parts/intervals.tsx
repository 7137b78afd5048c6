import type { Interval } from '@shared/directory/carrier'
import { plan as copy } from '@/copy/plan'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Field, Select } from '@/ui/field'
import styles from './plan.module.scss'

const words = copy.day
const QUARTERS = 96
const clock = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`
const quarters = Array.from({ length: QUARTERS }, (_, quarter) => clock(quarter))
const after = (time: string) => quarters.filter((each) => each > time)

interface IntervalsProps {
  intervals: readonly Interval[]
  onChange: (intervals: Interval[]) => void
}

/** The times of one day, each from and to; a quarter of an hour is as fine as a timetable is. */
export function Intervals({ intervals, onChange }: IntervalsProps) {
  const replace = (nth: number, part: Partial<Interval>) =>
    onChange(intervals.map((each, at) => (at === nth ? { ...each, ...part } : each)))
  const add = () => {
    const last = intervals.at(-1)?.to ?? '08:00'
    const [from = '22:00'] = after(last).slice(3)
    onChange([...intervals, { from, to: after(from)[11] ?? '23:45' }])
  }
  const options = (own: string) => [...new Set([...quarters, own])].sort().map((time) => ({ value: time, words: time }))
  return (
    <Box className={styles.stack}>
      {intervals.map(({ from, to }, nth) => (
        <Field key={String(nth)} label={words.nth(nth + 1)}>
          <Box className={styles.interval}>
            <Select
              label={`${words.nth(nth + 1)}${words.from}`}
              options={options(from)}
              value={from}
              placeholder={words.from}
              onChange={(time) => replace(nth, { from: time })}
            />
            <Select
              label={`${words.nth(nth + 1)}${words.to}`}
              options={options(to)}
              value={to}
              placeholder={words.to}
              onChange={(time) => replace(nth, { to: time })}
            />
            <Button
              kind="text"
              aria-label={`${words.remove}${words.nth(nth + 1)}`}
              onPress={() => onChange(intervals.filter((_, at) => at !== nth))}
            >
              {words.remove}
            </Button>
          </Box>
        </Field>
      ))}
      <Button kind="quiet" icon="plus" onPress={add}>
        {words.add}
      </Button>
    </Box>
  )
}

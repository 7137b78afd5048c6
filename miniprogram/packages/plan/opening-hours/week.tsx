import { formatTimes } from '@shared/calendar/format'
import type { Interval } from '@shared/directory/carrier'
import { useState } from 'react'
import { plan as copy } from '@/copy/plan'
import { listed } from '@/copy/punctuation'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Tag } from '@/ui/tag'
import { Intervals } from '../parts/intervals'
import styles from '../parts/plan.module.scss'
import type { Planning } from '../parts/use-plan'

/** As a week is read here: from Monday. */
const week = [1, 2, 3, 4, 5, 6, 0]
const MONDAY = 1

export const hoursText = (intervals: readonly Interval[]) =>
  intervals.length === 0 ? copy.notOpen : listed(intervals.map(({ from, to }) => formatTimes(from, to)))

/** The hours of each weekday; one is edited on a sheet. */
export function Week({ planning }: { planning: Planning }) {
  const { plan, saved, edit, manager, changes } = planning
  const [day, setDay] = useState<number | null>(null)
  const set = (weekday: number, hours: readonly Interval[]) =>
    edit({ hours: plan.hours.map((own, each) => (each === weekday ? hours : own)) })
  return (
    <Section title={copy.week} aside={<Box className={styles.second}>{copy.unsaved(changes)}</Box>}>
      <List card>
        {week.map((weekday) => {
          const [own, before] = [plan.hours[weekday] ?? [], saved.plan.hours[weekday] ?? []]
          const differs = hoursText(own) !== hoursText(before)
          return (
            <Row
              key={weekday}
              title={copy.weekdays[weekday]!}
              note={differs ? copy.was(hoursText(own), hoursText(before)) : hoursText(own)}
              {...(differs && { aside: <Tag tone="warn">{copy.changedTag}</Tag> })}
              {...(manager && { onPress: () => setDay(weekday) })}
            />
          )
        })}
      </List>
      {day !== null && (
        <Sheet
          title={copy.weekdays[day]!}
          onClose={() => setDay(null)}
          foot={
            <Button wide onPress={() => setDay(null)}>
              {copy.day.done}
            </Button>
          }
        >
          <Box className={styles.stack}>
            <Intervals intervals={plan.hours[day] ?? []} onChange={(hours) => set(day, hours)} />
            <Box className={styles.acts}>
              {day !== MONDAY && (
                <Button kind="quiet" onPress={() => set(day, plan.hours[MONDAY] ?? [])}>
                  {copy.day.same}
                </Button>
              )}
              <Button kind="quiet" onPress={() => set(day, [])}>
                {copy.day.close}
              </Button>
            </Box>
          </Box>
        </Sheet>
      )}
    </Section>
  )
}

import { formatDates, formatDay } from '@shared/calendar/format'
import { daysBetween } from '@shared/calendar/local-date'
import { type ComingDays, comingDays, decideWorked } from '@shared/plan/coming-days'
import { plan as copy } from '@/copy/plan'
import { Box } from '@/ui/base/box'
import { Chip, Chips } from '@/ui/chip'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from '../parts/plan.module.scss'
import type { Planning } from '../parts/use-plan'

const words = copy.calendar

/** The coming days of the State Council's calendar, and what the station makes of each. */
export function Calendar({ planning }: { planning: Planning }) {
  const { plan, saved } = planning
  return (
    <Section title={words.title} aside={<Box className={styles.second}>{words.source}</Box>}>
      <List card>
        {comingDays(plan, saved.today).map((each) => (
          <Coming key={JSON.stringify(each)} coming={each} planning={planning} />
        ))}
      </List>
    </Section>
  )
}

function Coming({ coming, planning }: { coming: ComingDays; planning: Planning }) {
  const { plan, saved, edit, manager } = planning
  if (coming.kind === 'unpublished')
    return <Row title={words.year(coming.year)} note={words.unpublished} aside={<Tag>{words.provisional}</Tag>} />
  if (coming.kind === 'off')
    return (
      <Row
        title={formatDates(coming.from, coming.to, saved.today)}
        note={words.off(daysBetween(coming.from, coming.to) + 1)}
        aside={<Tag>{plan.holidays === 'open' ? words.keepsOpen : words.closed}</Tag>}
      />
    )
  const { date, decided } = coming
  const decide = (open: boolean) =>
    edit({ closures: decideWorked(plan, date, open, words.reasons[open ? 'open' : 'closed']) })
  const title = formatDay(date, saved.today)
  return (
    <Row
      title={title}
      note={decided === null && plan.holidays === 'closed' ? words.undecided : words.worked}
      aside={
        manager ? (
          <Chips label={title}>
            <Chip inset on={decided === 'open'} onPress={() => decide(true)}>
              {words.openIt}
            </Chip>
            <Chip inset on={decided === 'closed'} onPress={() => decide(false)}>
              {words.closeIt}
            </Chip>
          </Chips>
        ) : (
          <Tag>{decided === 'closed' ? words.closeIt : words.openIt}</Tag>
        )
      }
    />
  )
}

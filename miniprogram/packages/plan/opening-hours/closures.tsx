import { formatDates } from '@shared/calendar/format'
import { dayOfWeek, type LocalDate } from '@shared/calendar/local-date'
import type { Closure } from '@shared/directory/carrier'
import { limits } from '@shared/limits'
import { isWorkedDay } from '@shared/plan/coming-days'
import { useState } from 'react'
import { plan as copy } from '@/copy/plan'
import { dotted } from '@/copy/punctuation'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Choices, DayInput, Field, TextInput } from '@/ui/field'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { Intervals } from '../parts/intervals'
import styles from '../parts/plan.module.scss'
import type { Planning } from '../parts/use-plan'
import { hoursText } from './week'

const words = copy.closures

/** Single days on which the week does not hold: closed, or open for a part of it; each with its reason. */
export function Closures({ planning }: { planning: Planning }) {
  const { plan, saved, edit, manager } = planning
  const [at, setAt] = useState<number | null>(null)
  const shown = plan.closures
    .map((closure, nth) => ({ closure, nth }))
    .filter(({ closure, nth }) => nth === at || (closure.to >= saved.today && !isWorkedDay(closure)))
  const set = (nth: number, part: Partial<Closure>) =>
    edit({ closures: plan.closures.map((each, own) => (own === nth ? { ...each, ...part } : each)) })
  const add = () => {
    setAt(plan.closures.length)
    edit({ closures: [...plan.closures, { from: saved.today, to: saved.today, reason: '', hours: [] }] })
  }
  const remove = (nth: number) => {
    setAt(null)
    edit({ closures: plan.closures.filter((_, own) => own !== nth) })
  }
  const edited = at === null ? undefined : plan.closures[at]
  return (
    <Section
      title={words.title}
      {...(manager && {
        aside: (
          <Button kind="text" flush icon="plus" onPress={add}>
            {words.add}
          </Button>
        ),
      })}
    >
      {shown.length === 0 ? (
        <Box className={styles.second}>{words.none}</Box>
      ) : (
        <List card>
          {shown.map(({ closure: { from, to, hours, reason }, nth }) => (
            <Row
              key={String(nth)}
              title={formatDates(from, to, saved.today)}
              note={dotted([hours.length === 0 ? words.whole : hoursText(hours), reason])}
              {...(manager && { onPress: () => setAt(nth) })}
            />
          ))}
        </List>
      )}
      {at !== null && edited && (
        <Sheet
          title={words.title}
          onClose={() => setAt(null)}
          foot={
            <Button wide onPress={() => setAt(null)}>
              {words.done}
            </Button>
          }
        >
          <Box className={styles.stack}>
            <Field label={words.from}>
              <DayInput
                label={words.from}
                value={edited.from}
                least={saved.today}
                onChange={(day) => day && set(at, { from: day, to: latest(day, edited.to) })}
              />
            </Field>
            <Field label={words.to}>
              <DayInput
                label={words.to}
                value={edited.to}
                least={edited.from}
                onChange={(day) => day && set(at, { to: day })}
              />
            </Field>
            <Field label={words.reason}>
              <TextInput
                label={words.reason}
                placeholder={words.reasonHint}
                value={edited.reason}
                maxLength={limits.plan.reason}
                onChange={(reason) => set(at, { reason })}
              />
            </Field>
            <Choices
              label={words.how}
              value={edited.hours.length === 0 ? 'whole' : 'part'}
              onChange={(how) => set(at, { hours: how === 'whole' ? [] : someHours(planning, edited) })}
              options={[
                { value: 'whole', words: words.whole },
                { value: 'part', words: words.part },
              ]}
            />
            {edited.hours.length > 0 && <Intervals intervals={edited.hours} onChange={(hours) => set(at, { hours })} />}
            <Button kind="danger" onPress={() => remove(at)}>
              {words.remove}
            </Button>
          </Box>
        </Sheet>
      )}
    </Section>
  )
}

const latest = (one: LocalDate, other: LocalDate) => (one > other ? one : other)

/** What is usually kept of such a day: its first part. */
function someHours({ plan }: Planning, { from }: Closure) {
  const own = plan.hours[dayOfWeek(from)] ?? []
  return own.length > 0 ? own.slice(0, 1) : [{ from: '09:00', to: '12:00' }]
}

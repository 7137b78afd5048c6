import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatNear } from '@shared/calendar/format'
import { type JoinWay, leaveUntil } from '@shared/event/event'
import { useState } from 'react'
import { api } from '@/api'
import { changed } from '@/api/query'
import { useAction } from '@/api/use-action'
import { events as words } from '@/copy/events'
import { ActingFor } from '@/features/enterprise/acting-for'
import { type Enterprise, NoEnterprise } from '@/features/enterprise/for-enterprise'
import { Failure } from '@/features/failure'
import { WayIn } from '@/features/sign-in/way-in'
import { now } from '@/platform/clock'
import { refusedWith } from '@/platform/envelope'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Chip, Chips } from '@/ui/chip'
import { Choices, Field } from '@/ui/field'
import { Section } from '@/ui/section'
import styles from '../event.module.scss'
import type { EventPage } from './event-page'

interface JoinProps {
  event: EventPage
  enterprises: Enterprise[]
  /** null: nobody has signed in; undefined: not known yet */
  who: object | null | undefined
}

/** On the spot or by the stream, and how many come. */
export function Join({ event, enterprises, who }: JoinProps) {
  const { id: eventId, seats, seatsLeft, hasLive, perEnterprise } = event
  const ways: JoinWay[] = [...(seats > 0 ? ['onsite' as const] : []), ...(hasLive ? ['live' as const] : [])]
  const [chosen, setWay] = useState<JoinWay | null>(null)
  const way = chosen ?? ways.find((each) => each === 'live' || seatsLeft > 0) ?? ways[0]!
  const [count, setCount] = useState(1)
  const [enterprise, ...others] = enterprises
  const join = useAction(`event/join:${eventId}`, api.event.join, () => changed('event'))
  if (who === null) return <WayIn what={words.join} />
  if (who && !enterprise) return <NoEnterprise />
  if (!enterprise) return null
  const until = leaveUntil(event)
  const untilWords = `${formatNear(beijingDate(until), beijingDate(now()))} ${beijingTime(until)}`
  const notes = { onsite: words.onsiteNote(untilWords), live: words.liveNote }
  const asides = { onsite: words.left(seatsLeft), live: words.unlimited }
  const closed = refusedWith(join.error, 'EVENT_CLOSED')
  return (
    <Section title={words.how} kind="card">
      <Box className={styles.stack}>
        <Choices
          label={words.how}
          options={ways.map((value) => ({ value, words: words.ways[value], note: notes[value], aside: asides[value] }))}
          value={way}
          onChange={setWay}
        />
        {way === 'onsite' && perEnterprise > 1 && (
          <Field label={words.people} hint={words.most(perEnterprise)}>
            <Chips label={words.people}>
              {Array.from({ length: perEnterprise }, (_, nth) => nth + 1).map((each) => (
                <Chip key={each} inset on={each === count} onPress={() => setCount(each)}>
                  {words.count(each)}
                </Chip>
              ))}
            </Chips>
          </Field>
        )}
        {others.length > 0 && <ActingFor enterprises={[enterprise, ...others]} />}
        <Failure action={join} {...(closed && { reason: words.closed[closed.data.reason] })} />
        <Button
          wide
          busy={join.busy}
          onPress={() => join.run({ eventId, enterpriseId: enterprise.id, way, seats: way === 'onsite' ? count : 1 })}
        >
          {words.join}
        </Button>
      </Box>
    </Section>
  )
}

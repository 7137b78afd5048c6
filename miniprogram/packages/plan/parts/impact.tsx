import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { limits } from '@shared/limits'
import { plan as copy } from '@/copy/plan'
import { clauses, dotted } from '@/copy/punctuation'
import { Box } from '@/ui/base/box'
import { Chip } from '@/ui/chip'
import { Choices, LongField } from '@/ui/field'
import { List, Row } from '@/ui/list'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import styles from './plan.module.scss'
import type { Planning, Preview } from './use-plan'

const words = copy.impact

/** What is wrong with the draft, and whom it touches: each is served as booked, or asked to move. Nobody is dropped. */
export function Impact({ planning }: { planning: Planning }) {
  const { preview, offers, reason, choose } = planning
  const touched = preview?.touched ?? []
  if (!preview) return null
  const faults = preview.faults.map(({ text }) => (
    <Note key={text} tone="bad" icon="alert">
      {text}
    </Note>
  ))
  if (faults.length > 0) return <Section title={copy.bar.faulty}>{faults}</Section>
  if (touched.length === 0 && offers.length === 0) return null
  const all = touched.every(({ bookingId }) => offers.includes(bookingId))
  const none = offers.length === 0
  const setAll = (value: 'keep' | 'offer') =>
    choose({
      offers: value === 'keep' ? [] : touched.map(({ bookingId }) => bookingId).slice(0, limits.plan.offers),
    })
  return (
    <>
      <Section title={words.title(preview.count)}>
        <Box className={styles.second}>
          {clauses([words.stays, preview.count > touched.length ? words.named(touched.length) : ''].filter(Boolean))}
        </Box>
        <List card>
          {touched.map((booking) => (
            <Booked key={booking.bookingId} booking={booking} planning={planning} />
          ))}
        </List>
      </Section>
      <Section kind="card">
        <Box className={styles.stack}>
          {touched.length > 0 && (
            <Choices
              label={words.how}
              value={none ? 'keep' : all ? 'offer' : null}
              onChange={setAll}
              options={[
                { value: 'keep', words: words.keep, note: words.keepNote },
                { value: 'offer', words: words.offer, note: words.offerNote },
              ]}
            />
          )}
          {!none && (
            <LongField
              label={words.reason}
              placeholder={words.reasonHint}
              value={reason}
              most={limits.plan.reason}
              onChange={(text) => choose({ reason: text })}
            />
          )}
          {offers.length >= limits.plan.offers && <Note>{words.most(limits.plan.offers)}</Note>}
        </Box>
      </Section>
    </>
  )
}

/** One booking, and whether its enterprise is asked for another time. */
export function Booked({ booking, planning }: { booking: Preview['touched'][number]; planning: Planning }) {
  const { offers, choose, saved } = planning
  const { bookingId, start, enterpriseName, serviceName, lanes, why } = booking
  const on = offers.includes(bookingId)
  const others = offers.filter((id) => id !== bookingId)
  const full = others.length >= limits.plan.offers
  return (
    <Row
      title={`${formatDay(beijingDate(start), saved.today)} ${beijingTime(start)}`}
      note={clauses([dotted([enterpriseName, serviceName, ...lanes]), why && words.why[why]])}
      aside={
        <Chip inset on={on} onPress={() => choose({ offers: on || full ? others : [...others, bookingId] })}>
          {words.one}
        </Chip>
      }
    />
  )
}

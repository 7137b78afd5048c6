import { beijingDate, beijingTime } from '@shared/calendar/beijing'
import { formatDay } from '@shared/calendar/format'
import { api } from '@/api'
import { answered } from '@/api/query'
import { useAction } from '@/api/use-action'
import { plan as copy } from '@/copy/plan'
import { dotted } from '@/copy/punctuation'
import { Failure } from '@/features/failure'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { useAsk } from '@/ui/confirm/use-ask'
import { List, Row } from '@/ui/list'
import { Section } from '@/ui/section'
import { Booked } from './impact'
import styles from './plan.module.scss'
import type { Planning, Saved } from './use-plan'

const words = copy.standing

/** Those that earlier edits left without a place in the plan, and those that were asked to move: nobody is forgotten. */
export function Standing({ planning }: { planning: Planning }) {
  const { saved, preview, manager } = planning
  const shown = new Set(preview?.touched.map(({ bookingId }) => bookingId))
  const rows = saved.standing.filter(({ bookingId }) => !shown.has(bookingId))
  if (rows.length === 0) return null
  return (
    <Section title={words.title}>
      <Box className={styles.second}>{words.note}</Box>
      <List card>
        {rows.map((booking) =>
          booking.offered || !manager ? (
            <Offered key={booking.bookingId} booking={booking} planning={planning} />
          ) : (
            <Booked key={booking.bookingId} booking={booking} planning={planning} />
          ),
        )}
      </List>
    </Section>
  )
}

function Offered({ booking, planning }: { booking: Saved['standing'][number]; planning: Planning }) {
  const { carrierId, today } = planning.saved
  const { bookingId, start, enterpriseName, serviceName, offered, why } = booking
  const action = useAction(`plan/withdrawOffer:${bookingId}`, api.plan.withdrawOffer, (view) =>
    answered('plan.get', { carrierId }, view),
  )
  const [ask, question] = useAsk(action.busy)
  return (
    <Box>
      <Row
        title={`${formatDay(beijingDate(start), today)} ${beijingTime(start)}`}
        note={dotted([
          enterpriseName,
          serviceName,
          offered ? words.offered(offered.reason) : why ? copy.impact.why[why] : '',
        ])}
        aside={
          offered && planning.manager ? (
            <Button
              kind="quiet"
              size="small"
              busy={action.busy}
              onPress={() => ask(words.askBack(enterpriseName), () => action.run({ bookingId }))}
            >
              {words.back}
            </Button>
          ) : undefined
        }
      />
      {question}
      <Failure action={action} />
    </Box>
  )
}

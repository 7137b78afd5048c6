import { titles } from '@/copy/titles'
import { useBooking } from '@/features/booking/queries'
import { useParams } from '@/platform/use-params'
import { Box } from '@/ui/base/box'
import { Screen } from '@/ui/screen'
import { ErrorState, Skeleton } from '@/ui/states'
import { Actions } from './actions'
import { LiveTicket } from './live-ticket'
import styles from './ticket.module.scss'

/** The ticket of one booking, to show at the desk (B5). */
export default function TicketPage() {
  const { booking: id } = useParams('booking')
  const { data, isError, refetch } = useBooking(id)
  return (
    <Screen title={titles.ticket}>
      {data ? (
        <Box className={styles.page}>
          <LiveTicket booking={data} />
          <Actions booking={data} />
        </Box>
      ) : isError ? (
        <ErrorState of="read" onRetry={() => void refetch()} />
      ) : (
        <Skeleton rows={2} mark={false} />
      )}
    </Screen>
  )
}

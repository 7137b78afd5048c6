import Taro from '@tarojs/taro'
import { useState } from 'react'
import { api } from '@/api'
import { bookings as words } from '@/copy/bookings'
import { carrier as carrierWords } from '@/copy/carrier'
import type { Booking } from '@/features/booking/booking'
import { useCarrier } from '@/features/booking/queries'
import { route } from '@/platform/contact'
import { newId } from '@/platform/id'
import { go } from '@/platform/navigate'
import { askToRemind } from '@/platform/subscribe'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Cancel } from './cancel'
import styles from './ticket.module.scss'

/** What else can be done with a booking: get there, be reminded, call it off. */
export function Actions({ booking }: { booking: Booking }) {
  const { data } = useCarrier(booking.carrier)
  const [cancelling, setCancelling] = useState(false)
  const remind = async () => {
    const accepted = await askToRemind(['booking'])
    if (accepted.length > 0) await api.inbox.accepted({ templates: accepted, requestId: newId() })
    void Taro.showToast({ title: accepted.length > 0 ? words.reminded : words.notReminded, icon: 'none' })
  }
  return (
    <>
      <Box className={styles.pair}>
        {data && (
          <Button
            kind="quiet"
            onPage
            wide
            icon="go"
            onPress={() => void route({ ...data.carrier, ...data.carrier.location }, carrierWords.copied)}
          >
            {words.route}
          </Button>
        )}
        {booking.state === 'booked' && (
          <Button kind="quiet" onPage wide icon="bell" onPress={() => void remind()}>
            {words.remind}
          </Button>
        )}
      </Box>
      <Box className={styles.last}>
        {booking.state === 'booked' && (
          <Button kind="text" onPress={() => setCancelling(true)}>
            {words.cancel}
          </Button>
        )}
        <Button kind="text" onPress={() => go('complaintNew', { carrier: booking.carrier, booking: booking.id })}>
          {words.complain}
        </Button>
      </Box>
      {cancelling && <Cancel booking={booking} onClose={() => setCancelling(false)} />}
    </>
  )
}

import type { Carrier } from '@shared/directory/carrier'
import { carrier as words } from '@/copy/carrier'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Facts } from '@/ui/facts'
import styles from './slots.module.scss'

/** What is being booked, where, for how long, at what price. */
export function Service({ carrier, service }: { carrier: Carrier; service: string }) {
  const chosen = carrier.services.find(({ id }) => id === service)
  if (!chosen) return null
  return (
    <Box>
      <Heading level={2} className={styles.title}>
        {chosen.name}
      </Heading>
      <Facts>{[carrier.name, words.minutes(chosen.minutes), chosen.fee.text]}</Facts>
    </Box>
  )
}

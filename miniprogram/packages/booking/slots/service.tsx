import type { Carrier } from '@shared/directory/carrier'
import type { ServiceId } from '@shared/ids'
import { carrier as words } from '@/copy/carrier'
import { menu } from '@/copy/menu'
import { Heading } from '@/ui/base/heading'
import { Facts } from '@/ui/facts'
import { Section } from '@/ui/section'
import styles from './slots.module.scss'

/** What is being booked, where, for how long, at what price. */
export function Service({ carrier, serviceId }: { carrier: Carrier; serviceId: ServiceId | undefined }) {
  const chosen = carrier.services.find(({ id }) => id === serviceId)
  if (!chosen) return null
  return (
    <Section>
      <Heading level={2} className={styles.title}>
        {chosen.name}
      </Heading>
      <Facts>
        {[
          carrier.name,
          words.minutes(chosen.minutes),
          chosen.fee.text,
          ...(chosen.stages ? [menu.meant(chosen.stages.map(menu.stage))] : []),
        ]}
      </Facts>
    </Section>
  )
}

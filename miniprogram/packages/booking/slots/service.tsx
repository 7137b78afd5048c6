import { toBring } from '@shared/copy/to-bring'
import type { Carrier } from '@shared/directory/carrier'
import type { ServiceId } from '@shared/ids'
import { carrier as words } from '@/copy/carrier'
import { menu } from '@/copy/menu'
import { listed } from '@/copy/punctuation'
import { Heading } from '@/ui/base/heading'
import { Facts } from '@/ui/facts'
import { Section } from '@/ui/section'
import styles from './slots.module.scss'

/** What is being booked, where, for how long, at what price, and what to bring. */
export function Service({ carrier, serviceId }: { carrier: Carrier; serviceId: ServiceId | undefined }) {
  const chosen = carrier.services.find(({ id }) => id === serviceId)
  if (!chosen) return null
  const [only, ...others] = chosen.modes
  const bring = listed(chosen.bring)
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
          ...(bring ? [`${toBring(others.length === 0 ? (only ?? null) : null)}${bring}`] : []),
          ...(chosen.stages ? [menu.meant(chosen.stages.map(menu.stage))] : []),
        ]}
      </Facts>
    </Section>
  )
}

import { library as words } from '@/copy/policies'
import { titles } from '@/copy/titles'
import { Loaded } from '@/features/loaded'
import { type Instrument, useInstruments } from '@/features/policy/queries'
import { statusTone } from '@/features/policy/status'
import { useShare } from '@/platform/share'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Link } from '@/ui/base/link'
import { Facts } from '@/ui/facts'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'
import styles from '../policy.module.scss'

type Known = Pick<Instrument, 'number' | 'issuer' | 'date'>

/** Where it is from; what its source does not say is named as that. */
function Source(known: Known) {
  const silent = (['number', 'issuer', 'date'] as const).filter((key) => known[key] === null)
  return (
    <Box className={styles.caption}>
      <Facts>{[known.number, known.issuer, known.date]}</Facts>
      {silent.length > 0 && <Box>{words.unknown(silent.map((key) => words.rows[key]))}</Box>}
    </Box>
  )
}

/** The texts, each with its true status; what the sources do not say is said to be not said (G1). */
export default function PoliciesPage() {
  useShare(words.share, there('policies'))
  return (
    <Screen title={titles.policies}>
      <Section>
        <Box className={styles.second}>{words.lead}</Box>
        <Loaded query={useInstruments()}>
          {({ instruments }) => (
            <Box as="ul" className={styles.cards}>
              {instruments.map(({ id, title, number, issuer, date, status, statusText }) => (
                <Box key={id} as="li">
                  <Link to={there('policy', { instrumentId: id })} className={styles.card}>
                    <Heading level={2} className={styles.name}>
                      {title}
                    </Heading>
                    <Tag tone={statusTone[status]}>{words.status[status]}</Tag>
                    <Box className={styles.second}>{statusText}</Box>
                    <Source number={number} issuer={issuer} date={date} />
                  </Link>
                </Box>
              ))}
            </Box>
          )}
        </Loaded>
      </Section>
    </Screen>
  )
}

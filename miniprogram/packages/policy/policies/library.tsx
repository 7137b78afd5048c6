import { library as words } from '@/copy/policies'
import { Loaded } from '@/features/loaded'
import { type Instrument, useInstruments } from '@/features/policy/queries'
import { statusTone } from '@/features/policy/status'
import { there } from '@/platform/there'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { Link } from '@/ui/base/link'
import { Facts } from '@/ui/facts'
import { List } from '@/ui/list'
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

/** Every text; what the sources do not say is said to be not said. */
export function Library() {
  return (
    <>
      <Section>
        <Box className={styles.second}>{words.lead}</Box>
      </Section>
      <Loaded query={useInstruments()}>
        {({ instruments }) => (
          <Section>
            <List card>
              {instruments.map(({ id, title, number, issuer, date, status, statusText }) => (
                <Link key={id} to={there('policy', { instrumentId: id })} className={styles.entry}>
                  <Heading level={2} className={styles.name}>
                    {title}
                  </Heading>
                  <Tag tone={statusTone[status]}>{words.status[status]}</Tag>
                  <Box className={styles.second}>{statusText}</Box>
                  <Source number={number} issuer={issuer} date={date} />
                </Link>
              ))}
            </List>
          </Section>
        )}
      </Loaded>
    </>
  )
}

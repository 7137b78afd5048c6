import { isElsewhere } from '@shared/booking/decide-mode'
import { freeUntilOf } from '@shared/booking/free-until'
import { toBring } from '@shared/copy/to-bring'
import type { Carrier, Mode } from '@shared/directory/carrier'
import type { ServiceId } from '@shared/ids'
import { answering } from '@/copy/answering'
import { carrier as carrierWords } from '@/copy/carrier'
import { confirm as words } from '@/copy/confirm'
import { freeUntil } from '@/copy/free-until'
import { how } from '@/copy/how'
import { dotted, listed } from '@/copy/punctuation'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Heading } from '@/ui/base/heading'
import { Note } from '@/ui/note'
import { Section } from '@/ui/section'
import { Dated } from '@/ui/whole'
import styles from './confirm.module.scss'

interface SummaryProps {
  carrier: Carrier
  serviceId: ServiceId | undefined
  when: { time: string; date?: string }
  start: number
  /** as it is chosen so far */
  mode: Mode | undefined
}

/** When, what, where, and what to bring or to have ready. */
export function Summary({ carrier, serviceId, when, start, mode = 'onsite' }: SummaryProps) {
  const chosen = carrier.services.find(({ id }) => id === serviceId)
  // where there is a choice it is made below
  const [only, ...others] = chosen?.modes ?? []
  return (
    <>
      <Section kind="card">
        <Heading level={2} className={styles.when}>
          {when.time}
        </Heading>
        {when.date && <Box className={styles.date}>{when.date}</Box>}
        <Box className={styles.what}>
          <Box className={styles.strong}>{chosen?.name}</Box>
          <Box className={styles.second}>{carrier.name}</Box>
          <Box className={styles.second}>{carrier.address}</Box>
          {chosen && (
            <Box className={styles.second}>
              {dotted([
                carrierWords.minutes(chosen.minutes),
                ...(only && others.length === 0 ? [how.words[only]] : []),
                chosen.fee.text,
              ])}
            </Box>
          )}
        </Box>
      </Section>
      {chosen?.approval && (
        <Section>
          <Note icon="info">{answering.asks}</Note>
        </Section>
      )}
      <Section title={toBring(mode)} kind="card">
        <Box className={styles.second}>
          {listed(chosen?.bring ?? []) || (isElsewhere(mode) ? words.nothingReady : words.bringNothing)}
        </Box>
      </Section>
      <Section title={freeUntil.title} kind="card">
        <Box className={styles.cost}>
          {freeUntil.rows(freeUntilOf(chosen, start), now()).map(([when, what, counts]) => (
            <Box key={when} className={cx(styles.part, counts && styles.counts)}>
              <Box className={styles.strong}>
                <Dated>{when}</Dated>
              </Box>
              <Box className={styles.second}>{what}</Box>
            </Box>
          ))}
        </Box>
      </Section>
    </>
  )
}

import { beijingDate } from '@shared/calendar/beijing'
import type { ReactNode } from 'react'
import { carrier } from '@/copy/carrier'
import { received as words } from '@/copy/received'
import { whenOf } from '@/features/booking/when'
import type { Received } from '@/features/service/queries'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import styles from './received-record.module.scss'

const MINUTE = 60_000

/** What the station wrote down. */
export function What({ record, children }: { record: Received; children: ReactNode }) {
  const { startedAt, completedAt, summary, number, evidence } = record
  const { time } = whenOf(startedAt, completedAt, beijingDate(now()))
  const minutes = Math.max(1, Math.round((completedAt - startedAt) / MINUTE))
  return (
    <Section kind="card">
      <Box className={styles.second}>{words.recordedBy(record.carrierName)}</Box>
      <Heading level={2} className={styles.head}>
        {words.head(record.serviceName, carrier.minutes(minutes))}
      </Heading>
      <KeyValues
        rows={[
          [words.rows.when, time],
          [words.rows.what, summary],
          [words.rows.number, number],
          ...(evidence.length > 0 ? [[words.rows.evidence, words.evidence(evidence.length)] as const] : []),
        ]}
      />
      {children}
    </Section>
  )
}

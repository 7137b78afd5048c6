import { beijingTime } from '@shared/calendar/beijing'
import { formatTimes } from '@shared/calendar/format'
import { day } from '@/copy/moment'
import { review as words } from '@/copy/review'
import { timesOf } from '@/features/service/times'
import { TimesTable } from '@/features/service/times-table'
import { SUBJECT } from '@/features/work/use-selection'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { EvidenceMeter } from '@/ui/evidence-meter'
import { Facts } from '@/ui/facts'
import { Tag } from '@/ui/tag'
import { Odd } from './checks'
import { countedByKind, neededBy } from './needed'
import type { Claim, Rule } from './queries'
import styles from './review.module.scss'
import type { Check } from './truths'

const tones = { confirmed: 'good', denied: 'bad', none: 'plain' } as const

interface ClaimHeadProps {
  claim: Claim
  rule: Rule | undefined
  checks: readonly Check[]
}

/** What was done, where, for whom, what is odd about it, and whether the evidence is all there. */
export function ClaimHead({ claim, rule, checks }: ClaimHeadProps) {
  const { record } = claim
  const { need, have } = neededBy(claim, rule)
  const said = record.confirmation ?? 'none'
  return (
    <Box className={styles.subject}>
      <Box className={styles.head}>
        <Heading level={2} id={SUBJECT} className={styles.name}>
          {words.what(claim.itemName, record.enterpriseName)}
        </Heading>
        <Tag tone={tones[said]}>{words.confirmation[said]}</Tag>
      </Box>
      <Facts>
        {claim.carrierName}
        {day(record.date, now())}
        {formatTimes(beijingTime(record.startedAt), beijingTime(record.completedAt))}
        {record.serviceName}
      </Facts>
      <Box className={styles.summary}>{record.summary}</Box>
      <Odd checks={checks} />
      <TimesTable times={timesOf(claim, now())} />
      {need > 0 && (
        <Box className={styles.meter}>
          <Box className={styles.bar}>
            <EvidenceMeter have={have} need={need} />
          </Box>
          <Box className={have >= need ? styles.good : styles.warn}>{words.complete(have, need)}</Box>
          <Box className={styles.second}>{words.kinds(countedByKind(claim))}</Box>
        </Box>
      )}
    </Box>
  )
}

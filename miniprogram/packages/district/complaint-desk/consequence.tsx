import { formatPoints } from '@shared/copy/points'
import { complaint as said } from '@/copy/complaint'
import { moment } from '@/copy/moment'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { BasisNote } from '@/ui/basis-note'
import { SampleTag, Tag } from '@/ui/tag'
import styles from './complaint-desk.module.scss'
import type { Case } from './queries'

/** What the finding cost the station, as its ledger says it. */
export function Consequence({ itemName, amount, at, official, basis, reversed }: NonNullable<Case['consequence']>) {
  return (
    <Box as="section" className={styles.consequence}>
      <Box className={styles.head}>
        <Heading level={3} className={styles.title}>
          {said.deducted(formatPoints(Math.abs(amount)), itemName)}
        </Heading>
        {reversed && <Tag tone="warn">{said.reversed}</Tag>}
        {!official && <SampleTag />}
      </Box>
      <Box className={styles.second}>{said.deductedAt(moment(at, now()))}</Box>
      <BasisNote basis={basis} />
    </Box>
  )
}

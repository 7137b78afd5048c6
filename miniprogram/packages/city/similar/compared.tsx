import { SIMILAR_WITHIN } from '@shared/evidence/likeness'
import { file as fileWords } from '@/copy/file'
import { moment } from '@/copy/moment'
import { similar as words } from '@/copy/similar'
import { now } from '@/platform/clock'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Heading } from '@/ui/base/heading'
import { BasisTag } from '@/ui/tag'
import { Dated } from '@/ui/whole'
import type { Pair } from './pictures'
import styles from './similar.module.scss'

const BITS = 64

/** What is the same and what differs, in figures, and how it was measured. */
export function Compared({ pair: { one, other, distance, samePixels } }: { pair: Pair }) {
  const said = (at: number | null) => (at === null ? words.unknown : moment(at, now()))
  const { table } = words
  const rows = [
    [table.file, fileWords.size(one.bytes), fileWords.size(other.bytes)],
    [table.taken, one.takenAt ?? words.untold, other.takenAt ?? words.untold],
    [table.added, said(one.addedAt), said(other.addedAt)],
    [table.arrived, said(one.checkedInAt), said(other.checkedInAt)],
    [table.address, one.address, other.address],
  ] as const
  return (
    <Box as="section" aria-label={table.title} className={styles.compared}>
      <Heading level={3} className={styles.strong}>
        {table.title}
      </Heading>
      <Box className={cx(styles.row, styles.deciding)}>
        <Box className={styles.name}>{table.picture}</Box>
        <Box className={styles.wide}>{samePixels ? words.pixels : words.alike(BITS - distance)}</Box>
        <Box className={styles.verdict}>{words.same}</Box>
      </Box>
      {rows.map(([name, a, b]) => (
        <Box key={name} className={styles.row}>
          <Box className={styles.name}>{name}</Box>
          <Box className={styles.value}>
            <Dated>{a}</Dated>
          </Box>
          <Box className={styles.value}>
            <Dated>{b}</Dated>
          </Box>
          <Box className={styles.verdict}>{a === b ? words.same : words.differs}</Box>
        </Box>
      ))}
      <Box className={styles.how}>
        <Box className={styles.second}>{words.how(BITS - SIMILAR_WITHIN)}</Box>
        <BasisTag>{words.rule}</BasisTag>
      </Box>
    </Box>
  )
}

import type { BasisLine } from '@shared/contract/fields'
import { points } from '@/copy/points'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Heading } from '../base/heading'
import { BasisNote } from '../basis-note'
import { Tag } from '../tag'
import styles from './readings.module.scss'

const words = points.readings

export interface Reading {
  name: string
  /** hundredths of a point */
  total: number
  passed: boolean
  basis?: BasisLine
}

interface ReadingsProps {
  /** as the readings in use have it */
  total: number
  passed: boolean
  threshold: number
  others: readonly Reading[]
}

/** So far from the line a bar is as wide as it gets, hundredths of a point. */
const FULL = 1500

/**
 * What each other reading of the text would give, one changed at a time, with the margin in words and from the line at which it passes:
 * short to the left, over to the right. Those that change nothing are one sentence.
 */
export function Readings({ total, passed, threshold, others }: ReadingsProps) {
  const changing = others.filter((each) => each.total !== total)
  const same = others.length - changing.length
  if (others.length === 0) return null
  return (
    <Box className={styles.readings}>
      <Heading level={3} className={styles.title}>
        {words.title}
      </Heading>
      <Box className={styles.second}>{words.lead}</Box>
      {changing.length > 0 && (
        <>
          <One name={words.used} now total={total} passed={passed} threshold={threshold} />
          {changing.map((each) => (
            <One key={each.name} {...each} threshold={threshold} />
          ))}
        </>
      )}
      {same > 0 && <Box className={styles.second}>{words.same(same, total)}</Box>}
    </Box>
  )
}

function One({ name, now, total, passed, threshold, basis }: Reading & { now?: boolean; threshold: number }) {
  const margin = total - threshold
  const width = `${Math.min(1, Math.abs(margin) / FULL) * 50}%`
  return (
    <Box className={styles.one}>
      <Box className={styles.line}>
        <Box className={styles.name}>
          {name}
          {now && <Tag tone="primary">{words.now}</Tag>}
        </Box>
        <Box className={styles.total}>{words.figure(total)}</Box>
      </Box>
      <Box className={cx(styles.margin, passed ? styles.good : styles.bad)}>{words.margin(passed, margin)}</Box>
      <Box className={styles.track} aria-hidden>
        <Box className={cx(styles.bar, passed ? styles.over : styles.short)} style={{ width }} />
        <Box className={styles.tick} />
      </Box>
      {basis && <BasisNote basis={basis} />}
    </Box>
  )
}

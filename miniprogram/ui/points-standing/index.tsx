import type { BasisLine } from '@shared/contract/fields'
import { useState } from 'react'
import { points as words } from '@/copy/points'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Heading } from '../base/heading'
import { Press } from '../base/press'
import { BasisNote } from '../basis-note'
import { Icon } from '../icon'
import { SampleTag } from '../tag'
import { Dated } from '../whole'
import { PointsBar } from './points-bar'
import styles from './points-standing.module.scss'
import { type Reading, Readings } from './readings'

interface StepLine {
  step: string
  value: number
  /** what was done there, where a figure alone does not say it */
  why?: string | undefined
  basis: BasisLine
  beside?: BasisLine | null
}

interface PointsStandingProps {
  /** 2026 周期（2026-03-01 至 2026-09-30）; null: that, and whose table it is, stands above */
  cycle: string | null
  /** hundredths of a point */
  total: number
  /** null: the table has none */
  threshold: number | null
  ceiling: number | null
  passed: boolean
  official: boolean
  version: string
  /** How the total was worked out, step by step, each with its basis. */
  working: readonly StepLine[]
  /** Steps that changed nothing: told with the bases alone. */
  unchanged?: readonly StepLine[]
  /** 推算: what it would be if all that waits were verified, said in words. */
  projection?: { total: number; title: string; text: string } | undefined
  /** What other readings of the text would give. */
  otherReadings: readonly Reading[]
}

/** Where a station stands: the total, the line it is compared with, how it was computed and, a tap away, its basis. */
export function PointsStanding(props: PointsStandingProps) {
  const [open, setOpen] = useState(false)
  const { cycle, total, threshold, ceiling, passed, official, version, working, unchanged = [], otherReadings } = props
  const { projection } = props
  return (
    <Box>
      {cycle !== null && (
        <Box className={styles.head}>
          <Heading level={2} className={styles.cycle}>
            <Dated>{cycle}</Dated>
          </Heading>
          {!official && <SampleTag version={version} />}
        </Box>
      )}
      <Box className={styles.answer}>
        <Box className={styles.total}>{words.figure(total)}</Box>
        <Box className={styles.verdict}>{words.verdict(total, threshold, passed)}</Box>
      </Box>
      {threshold !== null && ceiling !== null && (
        <PointsBar total={total} threshold={threshold} ceiling={ceiling} projected={projection?.total} />
      )}
      {projection && (
        <Box className={styles.projection}>
          <Box className={styles.projectionTitle}>{projection.title}</Box>
          <Box className={styles.second}>
            <Dated>{projection.text}</Dated>
          </Box>
        </Box>
      )}
      <Box className={styles.working}>
        <Press onPress={() => setOpen(!open)} aria-expanded={open} className={styles.toggle}>
          <Box className={styles.workingTitle}>{words.working}</Box>
          <Box className={styles.more}>{words.bases}</Box>
          <Icon name="down" size={16} className={cx(open && styles.up)} />
        </Press>
        {working.map(({ step, value, why, basis, beside }) => (
          <Box key={step} className={styles.step}>
            <Box className={styles.line}>
              <Box>{step}</Box>
              <Box className={styles.value}>{words.figure(value)}</Box>
            </Box>
            {why && (
              <Box className={styles.why}>
                <Dated>{why}</Dated>
              </Box>
            )}
            {open && <BasisNote basis={basis} />}
            {open && beside && <BasisNote basis={beside} />}
          </Box>
        ))}
        {open && unchanged.length > 0 && (
          <Box className={styles.other}>
            {words.unchanged(unchanged.map(({ step }) => step))}
            {unchanged.map(({ step, basis, beside }) => (
              <Box key={step}>
                <BasisNote basis={basis} />
                {beside && <BasisNote basis={beside} />}
              </Box>
            ))}
          </Box>
        )}
      </Box>
      {threshold !== null && <Readings total={total} passed={passed} threshold={threshold} others={otherReadings} />}
    </Box>
  )
}

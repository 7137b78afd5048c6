import type { BasisLine } from '@shared/contract/fields'
import type { ReactNode } from 'react'
import { Box } from '../base/box'
import { BasisNote } from '../basis-note'
import { Cite } from '../cite'
import { Icon } from '../icon'
import styles from './state.module.scss'

interface RefusalProps {
  /** The answer, first: 示范平台不再受理新申报. */
  verdict: string
  /** Why, in one sentence. */
  reason?: string
  basis?: BasisLine
  /** The words of the text. */
  quote?: string
  /** The way on. */
  children?: ReactNode
}

/** What cannot be done: the verdict, then its basis, then what to do. */
export function Refusal({ verdict, reason, basis, quote, children }: RefusalProps) {
  return (
    <Box className={styles.refusal} role="alert">
      <Box className={styles.verdict}>
        <Icon name="info" size={20} className={styles.verdictIcon} />
        <Box>{verdict}</Box>
      </Box>
      {reason && <Box className={styles.reason}>{reason}</Box>}
      {quote ? <Cite source={basis?.line}>{quote}</Cite> : basis && <BasisNote basis={basis} />}
      {children}
    </Box>
  )
}

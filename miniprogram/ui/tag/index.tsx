import { ui } from '@/copy/ui'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import { Span } from '../base/span'
import styles from './tag.module.scss'

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'primary'

export function Tag({ children, tone = 'plain' }: { children: string; tone?: Tone }) {
  return <Box className={cx(styles.tag, styles[tone])}>{children}</Box>
}

/** What a thing rests on that is no article: the operator, a reading, a rule of ours. A box round the word, and never a bar. */
export function BasisTag({ children }: { children: string }) {
  return <Span className={styles.basis}>{children}</Span>
}

/** Stands on every screen, export and print where a points rule that is not the official one shows. */
export function SampleTag({ version }: { version?: string }) {
  return <Box className={styles.sample}>{ui.sampleRule(version)}</Box>
}

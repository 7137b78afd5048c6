import type { BasisLine } from '@shared/contract/fields'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import styles from './basis-note.module.scss'

/** A basis; its line says whether it is law, a reading, the operator's choice or ours. Only an article looks like law. */
export function BasisNote({ basis }: { basis: BasisLine }) {
  return <Box className={cx(styles.basis, basis.kind !== 'article' && styles.soft)}>{basis.line}</Box>
}

import type { BasisLine } from '@shared/contract/fields'
import { basisLabel } from '@/copy/basis'
import { Box } from '../base/box'
import { cx } from '../base/cx'
import styles from './basis-note.module.scss'

/** On what something stands. Only an article looks like law; a reading, the operator's choice and ours say that they are such. */
export function BasisNote({ basis }: { basis: BasisLine }) {
  return (
    <Box className={cx(styles.basis, basis.kind !== 'article' && styles.soft)}>
      {basisLabel[basis.kind](basis.line)}
    </Box>
  )
}

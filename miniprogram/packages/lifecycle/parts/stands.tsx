import type { Basis, Citation } from '@shared/law/basis'
import { nameOf } from '@shared/law/instruments'
import { lifecycle } from '@/copy/lifecycle'
import { Box } from '@/ui/base/box'
import { Cite } from '@/ui/cite'
import { BasisTag } from '@/ui/tag'
import styles from './parts.module.scss'
import { Readings } from './readings'

const words = lifecycle.stands

/** The words of a text: the one thing with a bar and quotation marks. */
export const Article = ({ instrument, article, quote }: Citation) => (
  <Cite source={`${nameOf(instrument)} ${article}`}>{lifecycle.quote(quote)}</Cite>
)

/** What something rests on: one of four, which never look alike. */
export function Stands({ basis }: { basis: Basis }) {
  switch (basis.kind) {
    case 'article':
      return <Article {...basis} />
    case 'reading':
      return (
        <Box className={styles.stack}>
          <Article {...basis} />
          <Readings basis={basis} />
        </Box>
      )
    case 'operator':
      return (
        <Box className={styles.said}>
          {basis.parameter}
          <BasisTag>{words.operator}</BasisTag>
        </Box>
      )
    case 'product':
      return (
        <Box className={styles.said}>
          {basis.rule}
          <BasisTag>{words.product}</BasisTag>
        </Box>
      )
  }
}

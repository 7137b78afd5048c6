import type { Output } from '@/api/contract'
import { whichText as words } from '@/copy/which-text'
import { Box } from '@/ui/base/box'
import { BasisNote } from '@/ui/basis-note'
import styles from './which-text.module.scss'

/** The two settings that the answers rest on. */
export function Rests({ published, chosenBy }: Pick<Output<'law.governing'>, 'published' | 'chosenBy'>) {
  return (
    <Box className={styles.stack}>
      <Box>{words.rests(published.day)}</Box>
      <BasisNote basis={published.basis} />
      <Box>{words.chosen(chosenBy.name)}</Box>
      <BasisNote basis={chosenBy.basis} />
    </Box>
  )
}

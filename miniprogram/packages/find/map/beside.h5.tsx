import { Results } from '@/features/directory/results'
import { useMinWidth } from '@/platform/use-min-width'
import { Box } from '@/ui/base/box'
import { DESKTOP } from '@/ui/workbench'
import type { BesideProps } from './beside'
import styles from './map.module.scss'

/** On a desktop there is room for the list too, and it scrolls by itself. */
export function Beside({ answer, children }: BesideProps) {
  const wide = useMinWidth(DESKTOP)
  return (
    <Box className={styles.list} scrolls={wide}>
      {children}
      {wide && <Results answer={answer} />}
    </Box>
  )
}

import { districts } from '@shared/directory/districts'
import { lists as words } from '@/copy/lists'
import { clauses, dotted } from '@/copy/punctuation'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Button } from '@/ui/button'
import type { Named } from './list-desk'
import styles from './lists.module.scss'
import type { Result } from './queries'

interface StationLineProps {
  station: Named
  result: Result | undefined
  listed: boolean
  /** why it is held back */
  held: string | undefined
  onTake?: () => void
  onRemove?: () => void
  onHold?: () => void
}

/** A station with its total and margin, by the readings in use and by those that would change the outcome. */
export function StationLine({ station, result, listed, held, onTake, onRemove, onHold }: StationLineProps) {
  const flips = result?.changed.filter(({ passed }) => passed !== result.passed) ?? []
  const margin = result && words.margin((result.highest.margin ?? 0) - result.highest.total + result.total)
  return (
    <Box className={cx(styles.line, (flips.length > 0 || held !== undefined) && styles.mind)}>
      <Box className={styles.who}>
        <Box className={styles.strong}>{station.name}</Box>
        <Box className={styles.second}>
          {dotted([districts[station.district].name, result && words.total(result.total), margin])}
        </Box>
        {result && result.lowest.total !== result.highest.total && (
          <Box className={styles.second}>{words.range(result.lowest.total, result.highest.total)}</Box>
        )}
        {result && (
          <Box className={flips.length > 0 ? styles.bad : styles.second}>
            {clauses([
              ...(flips.length > 0 ? [words.flips(flips.map(({ name }) => name ?? ''))] : []),
              ...(result.waiting > 0 ? [words.checking(result.waiting)] : []),
              ...(result.held > 0 ? [words.heldPoints(result.held)] : []),
            ])}
          </Box>
        )}
        {held !== undefined && <Box className={styles.second}>{held}</Box>}
      </Box>
      <Box className={styles.acts}>
        {onHold && held === undefined && (
          <Button kind="text" size="small" onPress={onHold}>
            {words.hold}
          </Button>
        )}
        {onTake && !listed && (
          <Button kind="text" size="small" onPress={onTake}>
            {words.moveIn}
          </Button>
        )}
        {onRemove && (listed || held !== undefined) && (
          <Button kind="text" size="small" onPress={onRemove}>
            {words.moveOut}
          </Button>
        )}
      </Box>
    </Box>
  )
}

import { useState } from 'react'
import type { Output } from '@/api/contract'
import { similar as words } from '@/copy/similar'
import { useLinks } from '@/features/evidence/links'
import { Box } from '@/ui/base/box'
import { cx } from '@/ui/base/cx'
import { Chip } from '@/ui/chip'
import { Thumb } from '@/ui/thumb'
import styles from './similar.module.scss'

export type Pair = Output<'evidence.pair'>
type View = keyof typeof words.views
const views = Object.entries(words.views) as [View, string][]

/** Beside each other, one over the other, or only where they differ. */
export function Pictures({ pair: { one, other } }: { pair: Pair }) {
  const [view, setView] = useState<View>('beside')
  const sides = [
    { side: one, which: words.one, url: useLinks(one.recordId).data?.get(one.evidenceId) ?? null },
    { side: other, which: words.other, url: useLinks(other.recordId).data?.get(other.evidenceId) ?? null },
  ]
  return (
    <Box className={styles.pictures}>
      <Box role="group" aria-label={words.view} className={styles.views}>
        {views.map(([value, label]) => (
          <Chip key={value} on={view === value} onPress={() => setView(value)} inset>
            {label}
          </Chip>
        ))}
      </Box>
      <Box className={cx(view === 'beside' ? styles.beside : styles.stacked)}>
        {sides.map(({ side, which, url }, nth) => (
          <Box
            key={side.evidenceId}
            role="img"
            aria-label={words.side(which, side.carrierName)}
            className={cx(styles.frame, nth === 1 && view !== 'beside' && styles[view])}
          >
            <Thumb url={url} type="image/jpeg" />
          </Box>
        ))}
      </Box>
      <Box className={styles.names}>
        {sides.map(({ side, which }) => (
          <Box key={side.evidenceId}>
            <Box className={styles.strong}>{words.side(which, side.carrierName)}</Box>
            <Box className={styles.second}>{words.service(side.serviceName, side.enterpriseName)}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  )
}

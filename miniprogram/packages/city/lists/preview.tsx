import { districtCodes, districts } from '@shared/directory/districts'
import { lists as words } from '@/copy/lists'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import type { Draft, Named } from './list-desk'
import styles from './lists.module.scss'
import type { ListView } from './queries'

/** The list as everybody will read it. */
export function Preview({ list, draft, stations }: { list: ListView; draft: Draft; stations: readonly Named[] }) {
  if (stations.length === 0) return null
  const placed = stations.toSorted(
    (a, b) =>
      districtCodes.indexOf(a.district) - districtCodes.indexOf(b.district) || a.name.localeCompare(b.name, 'zh'),
  )
  return (
    <Box className={styles.rows}>
      <Heading level={3} className={styles.title}>
        {words.preview}
      </Heading>
      <Box className={styles.second}>{words.previewNote}</Box>
      <Box className={styles.sheet}>
        <Box className={styles.strong}>{list.name}</Box>
        {placed.map(({ id, name, district }, i) => (
          <Box key={id} className={styles.place}>
            <Box>{i + 1}</Box>
            <Box>{districts[district].name}</Box>
            <Box>{name}</Box>
          </Box>
        ))}
        <Box className={styles.second}>{words.term(draft.from, draft.to)}</Box>
      </Box>
    </Box>
  )
}

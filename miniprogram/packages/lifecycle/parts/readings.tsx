import type { ReadingBasis } from '@shared/law/basis'
import { useState } from 'react'
import { lifecycle } from '@/copy/lifecycle'
import { Box } from '@/ui/base/box'
import { Button } from '@/ui/button'
import { Sheet } from '@/ui/sheet'
import { BasisTag, Tag } from '@/ui/tag'
import styles from './parts.module.scss'

const words = lifecycle.stands

/** That a passage can be read in several ways, which one is taken, and the others a tap away. */
export function Readings({ basis: { reading, others } }: { basis: ReadingBasis }) {
  const [open, setOpen] = useState(false)
  return (
    <Box>
      <Box className={styles.said}>
        <BasisTag>{words.reading(others.length + 1)}</BasisTag>
        {words.taken(reading)}
      </Box>
      <Button kind="text" size="small" flush onPress={() => setOpen(true)}>
        {words.others}
      </Button>
      {open && (
        <Sheet title={words.sheet} onClose={() => setOpen(false)}>
          <Box className={styles.reading}>
            <Tag tone="primary">{words.now}</Tag>
            <Box>{reading}</Box>
          </Box>
          {others.map((other) => (
            <Box key={other} className={styles.reading}>
              {other}
            </Box>
          ))}
          <Box className={styles.second}>{words.by}</Box>
        </Sheet>
      )}
    </Box>
  )
}

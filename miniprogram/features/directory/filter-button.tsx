import { choicesOf } from '@shared/directory/conditions'
import { useState } from 'react'
import { find as words } from '@/copy/find'
import { Box } from '@/ui/base/box'
import { Press } from '@/ui/base/press'
import { Icon } from '@/ui/icon'
import styles from './ask.module.scss'
import { FilterSheet } from './filter-sheet'
import type { Answer } from './use-answer'

/** Opens all filters, and says how many are on. */
export function FilterButton({ answer: { asked, found, place } }: { answer: Answer }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Press className={styles.filter} onPress={() => setOpen(true)}>
        <Icon name="filter" size={16} />
        <Box>{words.filter(choicesOf(asked).length)}</Box>
      </Press>
      {open && (
        <FilterSheet
          asked={asked}
          count={found?.rows.length ?? 0}
          placed={place !== null}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

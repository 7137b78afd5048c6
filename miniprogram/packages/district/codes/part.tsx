import type { ReactNode } from 'react'
import { queues } from '@/copy/queues'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { More, type MoreProps } from '@/ui/more'
import styles from '@/ui/workbench/cards.module.scss'

interface PartProps<T> {
  title: (count: string) => string
  why: string | undefined
  list: { items: readonly T[] | undefined; first: { count: number | null } | undefined; more: MoreProps }
  children: (item: T) => ReactNode
}

/** One kind of what waits for the officer, counted; nothing where none does. */
export function Part<T>({ title, why, list: { items, first, more }, children }: PartProps<T>) {
  if (!items || (items.length === 0 && !more.has)) return null
  return (
    <Box className={styles.page}>
      <Heading level={2} className={styles.title}>
        {title(queues.count(first?.count ?? 0))}
      </Heading>
      {why && <Box className={styles.second}>{why}</Box>}
      <Box className={styles.cards}>{items.map(children)}</Box>
      <More {...more} byReaching={false} />
    </Box>
  )
}

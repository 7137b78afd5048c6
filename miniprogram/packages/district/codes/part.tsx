import type { ReactNode } from 'react'
import { Box } from '@/ui/base/box'
import { Heading } from '@/ui/base/heading'
import { More, type MoreProps } from '@/ui/more'
import styles from './codes.module.scss'

interface PartProps<T> {
  title: string
  why: string
  list: { items: readonly T[] | undefined; more: MoreProps }
  children: (item: T) => ReactNode
}

/** One kind of what waits for the officer; nothing where none does. */
export function Part<T>({ title, why, list: { items, more }, children }: PartProps<T>) {
  if (!items || (items.length === 0 && !more.has)) return null
  return (
    <Box className={styles.page}>
      <Heading level={2} className={styles.title}>
        {title}
      </Heading>
      <Box className={styles.second}>{why}</Box>
      <Box className={styles.cards}>{items.map(children)}</Box>
      <More {...more} byReaching={false} />
    </Box>
  )
}

import { useEffect } from 'react'

interface Growing<T> {
  items: readonly T[] | undefined
  more: { has: boolean; busy: boolean; failed: boolean; load: () => void }
}

/**
 * Lets a list grow until what an address asks for is in it, or the list is at its end.
 * @returns whether it is still being looked for
 */
export function useSought<T extends { id: string }>({ items, more }: Growing<T>, askedId: string | undefined): boolean {
  const missing = askedId !== undefined && items !== undefined && !items.some(({ id }) => id === askedId)
  const seeking = missing && more.has && !more.failed
  useEffect(() => {
    if (seeking && !more.busy) more.load()
  })
  return seeking
}

import type { ReactNode } from 'react'
import { List } from '.'

export const useHowMany = () => 3

/** A few rows that stand two and two where there is room; on a phone a list. */
export function Pairs({ children }: { children: ReactNode }) {
  return <List card>{children}</List>
}

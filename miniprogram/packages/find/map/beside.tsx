import type { ReactNode } from 'react'
import type { Answer } from '@/features/directory/use-answer'
import { Box } from '@/ui/base/box'

export interface BesideProps {
  answer: Answer
  /** what is asked */
  children: ReactNode
}

/** What stands over the map: on a phone the question, and the list is a tap away. */
export function Beside({ children }: BesideProps) {
  return <Box>{children}</Box>
}

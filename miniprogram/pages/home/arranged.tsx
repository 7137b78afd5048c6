import type { ReactNode } from 'react'

export interface HomeParts {
  problems: ReactNode
  next: ReactNode
  nearest: ReactNode
  categories: ReactNode
  policies: ReactNode
}

/** On a phone one below the other. */
export function Arranged({ problems, next, nearest, categories, policies }: HomeParts) {
  return (
    <>
      {problems}
      {next}
      {nearest}
      {categories}
      {policies}
    </>
  )
}

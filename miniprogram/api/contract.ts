import type { Contract } from '@shared/contract'
import type { Api } from '.'

export type Module = keyof Contract & string
/** The name of an operation in the contract, `points.verify`. */
export type Path = { [M in Module]: `${M}.${keyof Contract[M] & string}` }[Module]

type Call<P extends Path> = P extends `${infer M}.${infer N}`
  ? M extends keyof Api
    ? N extends keyof Api[M]
      ? Api[M][N]
      : never
    : never
  : never

export type Input<P extends Path> =
  Call<P> extends (...given: infer Given) => unknown ? (Given extends [infer I, ...unknown[]] ? I : never) : never
export type Output<P extends Path> = Call<P> extends (...given: never) => Promise<infer O> ? O : never

interface Page<T> {
  items: T[]
  next: string | null
}

/** The operations that answer a list page by page. */
export type ListPath = { [P in Path]: Output<P> extends Page<unknown> ? P : never }[Path]
export type Item<P extends ListPath> = Output<P> extends Page<infer T> ? T : never
/** One page of a list, with what the operation says besides. */
export type ListPage<P extends ListPath> = Output<P> & Page<Item<P>>
/** What a list is asked for; where it goes on is the list's own business. */
export type Question<P extends ListPath> = Omit<Input<P>, 'cursor'>

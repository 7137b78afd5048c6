import { ask } from '.'
import type { Input, Module, Output, Path } from './contract'
import { queryClient } from './query-client'

/** Everything that the app has asked for is kept under its name in the contract and what it was asked with: no other key exists. */
export const keyOf = (path: Path | Module, ...input: unknown[]) => [...path.split('.'), ...input]

/** @param input null: not known yet, nothing is asked */
export const queryOf = <P extends Path>(path: P, input: Input<P> | null) => ({
  queryKey: keyOf(path, input),
  queryFn: () => ask<Output<P>>(path, input),
  enabled: input !== null,
})

/** What these answer has changed: it is asked for again wherever it is shown. A module's name stands for all its operations. */
export const changed = (...paths: (Path | Module)[]) =>
  Promise.all(paths.map((path) => queryClient.invalidateQueries({ queryKey: keyOf(path) })))

/** A write answered with what this would answer now. */
export const answered = <P extends Path>(path: P, input: Input<P>, output: Output<P>) =>
  void queryClient.setQueryData(keyOf(path, input), output)

/** What is kept in the place of an answer, where it is made of several. */
export const madeOf = <T>(path: Path, ...input: unknown[]) => ({
  get: () => queryClient.getQueryData<T>(keyOf(path, ...input)),
  set: (made: T) => void queryClient.setQueryData(keyOf(path, ...input), made),
})

/** Everything the device was told is forgotten, and asked again where it is shown: but for what these answered. */
export const forgotten = (...but: Path[]) =>
  queryClient.resetQueries({
    predicate: ({ queryKey }) => !but.some((path) => keyOf(path).every((part, index) => part === queryKey[index])),
  })

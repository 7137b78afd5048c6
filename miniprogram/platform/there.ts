import type { Destination, ScreenName, ScreenParameters } from '@shared/screens'

/** Screens that take no parameters. */
export type PlainScreen = { [S in ScreenName]: keyof ScreenParameters<S> extends never ? S : never }[ScreenName]
/** Screens that can be opened without any. */
export type BareScreen = { [S in ScreenName]: Record<never, never> extends ScreenParameters<S> ? S : never }[ScreenName]

/** What follows the name of a screen where it is opened: nothing, or its parameters. */
export type Given<S extends ScreenName> = [S] extends [PlainScreen]
  ? []
  : [S] extends [BareScreen]
    ? [parameters?: ScreenParameters<S>]
    : [parameters: ScreenParameters<S>]

/** A screen and what it is opened with, as data. */
export const there = <S extends ScreenName>(screen: S, ...given: Given<S>) =>
  ({ screen, parameters: given[0] ?? {} }) as Extract<Destination, { screen: S }>

/**
 * How often a property is tried: as often as said, and the share of it that `TIMES` says when it is tried for every mutant
 * (`test/mutation/vitest.config.mts`), where a first failure is all that is asked for.
 */
export const times = (often: number): number => Math.ceil(often * Number(process.env.TIMES ?? 1))

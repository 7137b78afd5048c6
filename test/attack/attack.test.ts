import { expect, it } from 'vitest'
import { attack, summary } from './campaign'

const CALLS = 5000
/** A machine that has other work may take its time. */
const PATIENCE_MS = 1_200_000

it(
  `${CALLS} hostile calls: nobody crosses, nothing acknowledged is lost, nothing crashes`,
  async () => {
    const tallies: Record<string, number>[] = []
    const findings = await attack({
      seed: 20261121,
      calls: CALLS,
      onPhase: (_, __, tally) => tallies.push({ ...tally }),
    })
    console.log(summary(findings))
    expect([...findings.crossed, ...findings.lost, ...findings.crashes].slice(0, 5)).toEqual([])
    expect(findings.calls).toBeGreaterThanOrEqual(CALLS)
    // it got far enough to find something: many were let through, and refused for every usual reason
    const tally = tallies.at(-1) ?? {}
    expect(tally.OK).toBeGreaterThan(CALLS / 10)
    for (const code of ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_INPUT'])
      expect(tally[code], code).toBeGreaterThan(50)
  },
  PATIENCE_MS,
)

import type { SettingKey } from '../settings/catalogue'
import type { Test } from './condition'
import type { Procedure, State } from './procedure'

/** The settings that a procedure's conditions and guards are judged by. */
export function judgedBy({ conditions, actions }: Procedure): ReadonlySet<SettingKey> {
  const forces = conditions.flatMap(({ force }) => (force.kind === 'by-reading' ? [force.axis] : []))
  const guards = actions.flatMap(({ only = [] }) => only.flatMap(({ unless }) => (unless ? [unless.axis] : [])))
  return new Set<SettingKey>([...forces, ...guards, ...conditions.flatMap(({ test }) => readIn(test))])
}

function readIn(test: Test): SettingKey[] {
  switch (test.kind) {
    case 'all':
    case 'any':
      return test.of.flatMap(readIn)
    case 'when':
      return [...readIn(test.given), ...readIn(test.test)]
    case 'measure':
      return 'sameDay' in test && test.sameDay ? [test.sameDay.axis] : []
    case 'judgement':
      return []
  }
}

const startOf = { g26: 'g26PublishedOn', d22: 'd22Starts', k24: 'k24Starts' } as const

/** The settings that say who may file by a procedure at all: by which text, after which bar, and as what. */
export function opensBy({ instrument, opens: { standing } }: Procedure): ReadonlySet<SettingKey> {
  const start = instrument && instrument in startOf ? [startOf[instrument as keyof typeof startOf]] : []
  return new Set<SettingKey>([
    ...(instrument ? (['governingDate', ...start] as const) : []),
    ...(standing === 'none' ? (['barCountsFrom'] as const) : []),
    ...(standing === 'any' ? [] : (['periodAfterSuccess'] as const)),
  ])
}

/** The settings that the clock of a state is set by, when it is entered. */
export const timedBy = ({ clock }: State): SettingKey[] =>
  clock
    ? [...(typeof clock.count === 'string' ? [clock.count] : []), ...(clock.sameDay ? [clock.sameDay.axis] : [])]
    : []

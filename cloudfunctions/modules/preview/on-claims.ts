import { claims } from '../../store/claims'
import { looked, type Trial } from './looked'

const byTurn = { key: 'turnAt', direction: 'asc' } as const

/** Each step of a claim keeps the settings of its day, and the clock that it began goes by them. */
export async function effectOnClaims({ documents }: Trial) {
  const { rows, more } = await looked(claims.each(documents, { waiting: true }, byTurn))
  return { kind: 'claims' as const, running: rows.length, more }
}

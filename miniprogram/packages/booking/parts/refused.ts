import { how } from '@/copy/how'
import { said } from '@/copy/said'
import { refusedWith } from '@/platform/envelope'

/** Why what was said is not taken, in the words of its reason. */
export function refusedBecause(error: unknown): string | undefined {
  const mode = refusedWith(error, 'MODE_REFUSED')
  const intake = refusedWith(error, 'INTAKE_REFUSED')
  return (mode && how.refused[mode.data.reason]) ?? (intake && said.refused[intake.data.reason]) ?? undefined
}

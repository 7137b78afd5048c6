import type { Procedure } from '../procedure'
import { codeClaim } from './code-claim'
import { stationCancellation } from './station-cancellation'
import { stationChange } from './station-change'
import { stationEntry } from './station-entry'
import { stationPromise } from './station-promise'
import { stationRecheck } from './station-recheck'
import { stationRemoval } from './station-removal'

/** Every procedure that the engine carries. Another kind of carrier is another value here. */
export const procedures: readonly Procedure[] = [
  stationEntry,
  stationChange,
  stationPromise,
  stationRemoval,
  stationCancellation,
  stationRecheck,
  codeClaim,
]

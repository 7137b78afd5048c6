import type { Listed } from '@shared/directory/listed'
import type { SeatDay } from '@shared/directory/seats'
import type { Directory } from '@shared/directory/snapshot'

/** A directory of these, in their order; nothing is heard in pinyin. */
export const directoryOf = (carriers: readonly Listed[], seats: readonly SeatDay[] = []): Directory => ({
  ...{ version: 'test', asOf: 0, carriers, seats },
  readings: new Map(),
})

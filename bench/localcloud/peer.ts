import type { Request } from './workload'

export const NEAR_METRES = 5000
export const NEAR_LIMIT = 20

/** What is measured. Answers are plain data, so that two peers' can be compared. */
export const OPERATIONS = {
  get: 'get by id',
  equal: 'indexed equality, 10 documents',
  update: 'conditional update, by id',
  updateWhere: 'conditional update, by index',
  updateHot: 'conditional update, one hot document',
  near: `near, ${NEAR_METRES / 1000} km, nearest ${NEAR_LIMIT}`,
  group: 'group all, 16 groups, count and sum',
} as const

export type Operation = keyof typeof OPERATIONS

/** One of the things compared: it holds the seats and answers the operations. */
export type Peer = { [operation in Operation]: (request: Request) => unknown }

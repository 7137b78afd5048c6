export { Empty } from './empty'
export { ErrorState } from './error-state'
export { Refusal } from './refusal'
export { Skeleton } from './skeleton'

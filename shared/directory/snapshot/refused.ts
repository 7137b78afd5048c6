/** Why what was given is no snapshot. */
export type Problem = 'format' | 'damaged' | 'mixed' | 'incomplete'

/** `format`: of a version that this code does not know; `damaged`: bytes differ; `mixed`: parts of different snapshots; `incomplete`. */
export class SnapshotRefused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem)
    this.name = 'SnapshotRefused'
    this.problem = problem
  }
}

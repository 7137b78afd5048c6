import type { Unreadable as Why } from '@shared/evidence/inspection'

/** Thrown by whatever looks at a file's bytes and knows why it is none. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  constructor(readonly why: Why) {
    super(why)
  }
}

import { afterAll, expect } from 'vitest'
import { attempted } from './only-loopback'

/** Any connection from a test process to an address that is not this machine's is refused and fails the test file. */
afterAll(() => expect(attempted.splice(0), 'connections off this machine').toEqual([]))

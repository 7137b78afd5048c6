import { signHeads } from '../../modules/points/sign-heads'
import { signer } from '../../platform/secrets'
import type { Task } from './task'

/** Where the ledger's chains end is signed once a day (T7); without a key nothing is. */
export const signTheHeads: Task<null> = {
  name: 'sign-heads',
  restMs: 600_000,
  start: null,
  async run({ documents, config, now }) {
    const { LEDGER_KEY, LEDGER_PUBLIC_KEYS } = config
    const made = LEDGER_KEY !== '' && (await signHeads(documents, signer(LEDGER_KEY), LEDGER_PUBLIC_KEYS, now()))
    return { state: null, done: made ? 1 : 0, more: false }
  },
}

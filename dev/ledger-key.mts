import { signer } from '../cloudfunctions/platform/secrets'

/** The public key that belongs to LEDGER_KEY of `.env`, for LEDGER_PUBLIC_KEYS (docs/ledger.md). */
const { LEDGER_KEY = '' } = process.env
if (LEDGER_KEY === '') throw new Error('LEDGER_KEY is empty')
console.log(signer(LEDGER_KEY).publicKey)

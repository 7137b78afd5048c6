import * as z from 'zod'

/** What the operator sets at deployment; a missing one stops the function at its start with its name. */
const schema = z.object({
  /** from which codes are derived; rotate by docs/operations.md */
  APP_SECRET: z.string().min(32),
  /** the one-time secret of the first city admin; empty closes that way in */
  BOOTSTRAP_SECRET: z.string().default(''),
  /** from which the key that signs the ledger's daily head is worked out; empty: none is signed (docs/ledger.md) */
  LEDGER_KEY: z.union([z.literal(''), z.string().min(32)]).default(''),
  /** the public keys, of now and of before, that may have signed a head, with commas between; empty: none is held outside the database */
  LEDGER_PUBLIC_KEYS: z.string().default(''),
  /** the rows of the ledger whose salt was erased, by their public ids, with commas between (docs/ledger.md) */
  LEDGER_ERASED: z.string().default(''),
  /** template ids of WeChat subscribe messages */
  TEMPLATE_NOTICE: z.string().min(1),
  TEMPLATE_BOOKING: z.string().min(1),
})
export type Config = z.infer<typeof schema>

export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = schema.safeParse(env)
  if (parsed.success) return parsed.data
  throw new Error(
    `configuration: ${parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; ')}`,
  )
}

import { type AnyProcedure, call, ORPCError } from '@orpc/server'
import { can } from '@shared/access/can'
import type { EntryMeta } from '@shared/contract/entry'
import { frameCodes, type RefusalCode } from '@shared/contract/refusals'
import { refusalText } from '@shared/copy/refusals'
import type { Deps } from '../platform/deps'
import { Contended } from '../platform/documents'
import { badFields } from './bad-input'
import { type Context, refusal } from './context'
import { type Identity, principal } from './principal'

export type Answer = Outcome & {
  /** the server's clock, so that a device whose own is wrong still says 今天 and 18 秒后换新码 rightly */
  at: number
}
type Outcome =
  | { ok: true; value: unknown }
  | { ok: false; error: { code: RefusalCode; message: string; data?: unknown } }

/**
 * The frame around every operation: finds it, establishes the caller, checks access, input and output, and turns
 * whatever happens into an answer with a stable code and a sentence. Nothing internal is passed on.
 * @param operations by module and name, as `operations/index.ts` lists them
 * @param path `module/name`
 */
export async function answer(
  deps: Deps,
  operations: object,
  path: string,
  input: unknown,
  identity: Identity,
  request: string,
): Promise<Answer> {
  const started = deps.now()
  const outcome = await attempt(deps, operations, path, input, identity, request)
  const code = outcome.ok ? 'OK' : outcome.error.code
  deps.log({
    level: code === 'INTERNAL' ? 'error' : 'info',
    event: 'call',
    operation: path.slice(0, 60),
    code,
    ms: deps.now() - started,
    request,
  })
  return { ...outcome, at: deps.now() }
}

async function attempt(
  deps: Deps,
  operations: object,
  path: string,
  input: unknown,
  identity: Identity,
  request: string,
): Promise<Outcome> {
  try {
    const procedure = find(operations, path)
    if (!procedure) throw refusal('UNKNOWN_OPERATION')
    const { access } = procedure['~orpc'].meta as EntryMeta
    const caller = await principal(deps, identity)
    if (!can(caller, access)) throw refusal(caller.personId === null ? 'UNAUTHENTICATED' : 'FORBIDDEN')
    const device = identity.address && deps.derive('device', identity.address).toString('base64url').slice(0, 22)
    const context: Context = { deps, caller, action: path.replace('/', '.'), access, device, request }
    return { ok: true, value: await call(procedure, input as never, { context }) }
  } catch (error) {
    return { ok: false, error: refused(deps, error, path, request) }
  }
}

/** Own properties only: `constructor/name` is no operation. */
function find(operations: object, path: string): AnyProcedure | null {
  const [module, name, ...rest] = path.split('/')
  if (!module || !name || rest.length > 0 || !Object.hasOwn(operations, module)) return null
  const entries = (operations as Record<string, object>)[module]!
  return Object.hasOwn(entries, name) ? (entries as Record<string, AnyProcedure>)[name]! : null
}

function refused(deps: Deps, error: unknown, path: string, request: string) {
  const fields = badFields(error)
  if (fields) return { code: 'BAD_INPUT' as const, message: refusalText.BAD_INPUT, data: { fields } }
  const code = error instanceof Contended ? 'BUSY' : known(error)
  if (code) {
    const data = error instanceof ORPCError && error.data !== undefined ? { data: error.data } : {}
    return { code, message: refusalText[code], ...data }
  }
  const detail =
    error instanceof Error
      ? `${error.name}: ${error.message} ${error.stack?.split('\n')[1]?.trim() ?? ''}`
      : typeof error
  deps.log({ level: 'error', event: 'internal', operation: path.slice(0, 60), request, detail })
  return { code: 'INTERNAL' as const, message: refusalText.INTERNAL }
}

/** A code counts only when the contract entry declares it or the frame owns it. */
function known(error: unknown): RefusalCode | null {
  if (!(error instanceof ORPCError) || !Object.hasOwn(refusalText, error.code)) return null
  const framed = (frameCodes as readonly string[]).includes(error.code)
  return error.defined || framed ? (error.code as RefusalCode) : null
}

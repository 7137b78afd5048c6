import { createPublicKey, verify as isSigned } from 'node:crypto'
import { isFields } from './row'
import { digestOf, type Json, textOf } from './text'
import type { Head } from './verify'

/** The heads in a signed statement of a day, or what is wrong with it. */
export function headsIn(signed: Json, publicKey: string | null): { heads: Head[]; wrong: string[] } {
  if (!isFields(signed) || !isFields(signed.statement) || !Array.isArray(signed.statement.heads))
    return { heads: [], wrong: ['not a statement of heads'] }
  const { statement, root, signature } = signed
  const wrong: string[] = []
  const text = textOf(statement) ?? ''
  if (digestOf(text) !== root) wrong.push('the fingerprint of the statement is another')
  if (publicKey === null) wrong.push('without --key it is not known who signed it')
  else if (typeof signature !== 'string' || !isGood(text, signature, publicKey)) wrong.push('the signature is not good')
  const heads = (signed.statement.heads as Json[]).flatMap((head): Head[] => {
    if (!isFields(head)) return []
    return [{ carrierId: String(head.carrierId), seq: Number(head.seq), hash: String(head.hash) }]
  })
  return { heads, wrong }
}

function isGood(text: string, signature: string, publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), format: 'der', type: 'spki' })
    return isSigned(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}

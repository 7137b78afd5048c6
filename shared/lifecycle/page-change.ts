import { change } from '../law/g26/station-status'
import type { Form } from './form'

const [ofName, ofAddress] = change.value.kinds

/** What a change of a station puts on its page: what 变更的是 names, and nothing that was filled in besides. Null: it stays. */
export function pageChange(form: Form): { name: string | null; address: string | null } {
  const named = Array.isArray(form.what) ? (form.what as readonly string[]) : []
  const said = (kind: string, field: string) => {
    const answer = form[field]
    return named.includes(kind) && typeof answer === 'string' && answer !== '' ? answer : null
  }
  return { name: said(ofName, 'name'), address: said(ofAddress, 'address') }
}

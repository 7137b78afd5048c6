import type { Point } from '../directory/nearest'
import { change } from '../law/g26/station-status'
import type { Form } from './form'
import { placeIn } from './place-answer'

const [ofName, ofAddress] = change.value.kinds

interface PageChange {
  name: string | null
  address: string | null
  /** where that address is on the map */
  place: Point | null
}

/** What a change of a station puts on its page: what 变更的是 names, and nothing that was filled in besides. Null: it stays. */
export function pageChange(form: Form): PageChange {
  const named = Array.isArray(form.what) ? (form.what as readonly string[]) : []
  const said = (kind: string, field: string) => {
    const answer = form[field]
    return named.includes(kind) && typeof answer === 'string' && answer !== '' ? answer : null
  }
  return { name: said(ofName, 'name'), address: said(ofAddress, 'address'), place: placeIn(said(ofAddress, 'place')) }
}

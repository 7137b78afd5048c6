import type { RefusalData } from '@shared/contract/refusals'
import type { Refused } from '@shared/decision'
import { asId } from '@shared/ids'
import type { ListRefusal, ListStateRefusal } from '@shared/points/decide-list'
import { asLine } from '../../frame/basis-line'

/** The refusals of the calling operation. */
interface Refusals {
  WRONG_STATE(options: { data: RefusalData<'WRONG_STATE'> }): Error
  LIST_REFUSED(options: { data: RefusalData<'LIST_REFUSED'> }): Error
}

const states: readonly string[] = ['draft', 'checked', 'published'] satisfies ListStateRefusal[]
const isState = (code: string): code is ListStateRefusal => states.includes(code)

/** A decision against a list as the operation tells it. */
export function refusedList({ code, basis, data }: Refused<ListRefusal | ListStateRefusal>, errors: Refusals): Error {
  if (isState(code)) return errors.WRONG_STATE({ data: { state: code } })
  const carrierId = typeof data.carrierId === 'string' ? asId<NonNullable<Listed['carrierId']>>(data.carrierId) : null
  return errors.LIST_REFUSED({ data: { reason: code, basis: asLine(basis), carrierId } })
}

/** The same where it has to be another person than wrote it. */
export function refusedByPerson(
  { code, ...rest }: Refused<ListRefusal | ListStateRefusal | 'SECOND_PERSON_NEEDED'>,
  errors: Refusals & { SECOND_PERSON_NEEDED(options: { data: RefusalData<'SECOND_PERSON_NEEDED'> }): Error },
): Error {
  if (code === 'SECOND_PERSON_NEEDED') return errors.SECOND_PERSON_NEEDED({ data: { basis: asLine(rest.basis) } })
  return refusedList({ ...rest, code }, errors)
}
type Listed = RefusalData<'LIST_REFUSED'>

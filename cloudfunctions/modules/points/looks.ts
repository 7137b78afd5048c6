import type { PersonId } from '@shared/ids'
import type { Context } from '../../frame/context'
import type { Look } from '../../store/looks'
import { records } from '../../store/records'
import { untiedServices } from './untied'

/** Those that a person may look at: they have not decided on the claim, and nothing ties them to the service. */
export async function looksOpenTo(context: Context, found: Look[], personId: PersonId): Promise<Look[]> {
  const others = found.filter(({ deciderIds }) => !deciderIds.includes(personId))
  const served = await records.getAll(
    context.deps.documents,
    others.map(({ recordId }) => recordId),
  )
  const free = new Set((await untiedServices(context, [...served.values()])).map(({ _id }) => _id))
  return others.filter(({ recordId }) => free.has(recordId))
}

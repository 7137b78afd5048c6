import { type Context, personOf } from '../../frame/context'
import { type Enterprise, enterprises } from '../../store/enterprises'
import type { NameDoc } from '../../store/names'
import { type MatterAt, tiesTo } from '../access/ties'

/** Whose an enterprise's code is, as a matter that an officer looks at: it is a fact since the enterprise was registered. */
export const codeMatter = ({ _id, registeredAt, registeredById }: Enterprise): MatterAt => ({
  id: _id,
  carrierId: null,
  enterpriseId: _id,
  happenedAt: registeredAt,
  partIds: [registeredById],
})

/** The same of a name, which an enterprise may have taken later. */
export const nameMatter = ({ _id, chosenAt }: NameDoc, enterprise: Enterprise | undefined): MatterAt => ({
  id: _id,
  carrierId: null,
  enterpriseId: _id,
  happenedAt: chosenAt,
  partIds: enterprise ? [enterprise.registeredById] : [],
})

/** Those of some enterprises whose codes the caller may look at. */
export async function untiedCodes(context: Context, found: Enterprise[]): Promise<Enterprise[]> {
  const { documents, now } = context.deps
  const ties = await tiesTo(documents, personOf(context), found.map(codeMatter), now())
  return found.filter((_, i) => ties[i] === null)
}

/** The same of names. */
export async function untiedNames(context: Context, found: NameDoc[]): Promise<NameDoc[]> {
  const { documents, now } = context.deps
  const named = await enterprises.getAll(
    documents,
    found.map(({ _id }) => _id),
  )
  const matters = found.map((each) => nameMatter(each, named.get(each._id)))
  const ties = await tiesTo(documents, personOf(context), matters, now())
  return found.filter((_, i) => ties[i] === null)
}

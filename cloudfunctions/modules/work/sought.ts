import type { CarrierId, EnterpriseId } from '@shared/ids'
import type { Doc, Documents, Where } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import type { Collection } from '../../store/collection'
import { enterpriseId, enterprises } from '../../store/enterprises'
import { after } from '../../store/order'

/** Whom an officer means by what they typed. */
export interface Sought {
  words: string
  carrierIds: CarrierId[]
  enterpriseIds: EnterpriseId[]
}

/** So many of each: whoever means one of more types on. */
const few = 10
/** Names that begin so without saying it. */
const before = ['', '北京', '北京市']
/** Above whatever a name goes on with. */
const last = '\uffff'
const byName = { key: 'name', direction: 'asc' } as const

/** Stations and enterprises whose name begins so, along an index, and the enterprise whose code it is. Null: nothing was typed. */
export async function soughtBy(documents: Documents, words: string | undefined): Promise<Sought | null> {
  if (words === undefined) return null
  const [carrierIds, named] = await Promise.all([
    beginning(documents, carriers, words),
    beginning(documents, enterprises, words),
  ])
  const enterpriseIds = [...new Set([...named, enterpriseId(words.toUpperCase())])]
  return { words, carrierIds, enterpriseIds }
}

async function beginning<T extends Doc>(
  documents: Documents,
  { name }: Collection<T>,
  words: string,
): Promise<T['_id'][]> {
  const { gte, lt } = documents.command
  const found = await Promise.all(
    before.map((city) => {
      const where = { name: gte(city + words).and(lt(city + words + last)) }
      return after<T>(documents, name, where, byName, null, few, ['name'])
    }),
  )
  return found
    .flat()
    .slice(0, few)
    .map(({ _id }) => _id)
}

/** One question for each of those that are meant, of the kinds that these rows have. */
export const about = ({ carrierIds, enterpriseIds }: Sought, ...kinds: ('carrierId' | 'enterpriseId')[]): Where[] => [
  ...(kinds.includes('carrierId') ? carrierIds.map((carrierId) => ({ carrierId })) : []),
  ...(kinds.includes('enterpriseId') ? enterpriseIds.map((enterpriseId) => ({ enterpriseId })) : []),
]

import type { Tenure, Tie } from '@shared/access/conflict'
import type { RoleName } from '@shared/access/roles'
import type { DistrictCode } from '@shared/directory/districts'
import type { PersonId } from '@shared/ids'
import { type Context, personOf } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { holdersOf } from '../../store/roles'
import { explainedTies, type MatterAt, tiesTo } from './ties'

/** Why the caller does not decide on a matter, and who may. */
export interface Tied {
  tie: Tie
  tenure: Tenure | null
  others: { role: RoleName; displayName: string }[]
}

/** What somebody did in the nth of some matters leaves it to another. */
type Acted = (nth: number, personId: PersonId) => boolean

/** Of each of these matters, null where the caller is free to decide. The other reviewers are only looked at where they are needed. */
export const tiedTo = (context: Context, matters: readonly MatterAt[], acted?: Acted): Promise<(Tied | null)[]> =>
  tiedAmong(context, matters, ({ deps }) => cityHolders(deps.documents, deps.now()), acted)

/** The same where a district's officers decide as well. */
export const tiedInDistrict = (context: Context, matters: readonly MatterAt[], districts: readonly DistrictCode[]) =>
  tiedAmong(context, matters, async ({ deps }) => {
    const asked = [...new Set(districts)].map((each) =>
      holdersOf(deps.documents, each, ['district-officer'], deps.now()),
    )
    return [...(await Promise.all(asked)).flat(), ...(await cityHolders(deps.documents, deps.now()))]
  })

const cityHolders = (documents: Documents, now: number) =>
  holdersOf(documents, 'city', ['city-reviewer', 'city-admin'], now)

async function tiedAmong(
  context: Context,
  matters: readonly MatterAt[],
  holders: (context: Context) => ReturnType<typeof holdersOf>,
  acted: Acted = () => false,
): Promise<(Tied | null)[]> {
  const { documents, now } = context.deps
  const personId = personOf(context)
  const own = await explainedTies(documents, personId, matters, now())
  const locked = matters.flatMap((matter, nth) => (own[nth] ? [{ matter, nth }] : []))
  if (locked.length === 0) return own.map(() => null)
  const asked = locked.map(({ matter }) => matter)
  const free = new Map(locked.map(({ nth }) => [nth, new Map<PersonId, Tied['others'][number]>()]))
  for (const { personId: otherId, role, displayName } of await holders(context)) {
    if (otherId === personId) continue
    const theirs = await tiesTo(documents, otherId, asked, now())
    for (const [i, { nth }] of locked.entries())
      if (theirs[i] === null && !acted(nth, otherId)) free.get(nth)!.set(otherId, { role, displayName })
  }
  return own.map((tied, nth) => tied && { ...tied, others: [...free.get(nth)!.values()] })
}

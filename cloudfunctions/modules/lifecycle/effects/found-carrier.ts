import { beijingDate } from '@shared/calendar/beijing'
import { districts } from '@shared/directory/districts'
import { categoriesCalled } from '@shared/directory/duty-words'
import { asId, type CarrierId, type EnterpriseId, type PersonId } from '@shared/ids'
import { leftOf } from '@shared/lifecycle/derive-public-standing'
import { placeIn } from '@shared/lifecycle/place-answer'
import { destination } from '@shared/screens'
import type { Context } from '../../../frame/context'
import type { Documents, Tx } from '../../../platform/documents'
import { sha256 } from '../../../platform/secrets'
import { type CarrierDoc, carriers, pointOf } from '../../../store/carriers'
import type { CaseDoc } from '../../../store/cases'
import { enterprises } from '../../../store/enterprises'
import { holderIds, isActive, roles } from '../../../store/roles'
import { cityGrants } from '../../access/approvers'
import { grantId, immediateGrant } from '../../access/grant'
import { tell } from '../../inbox/tell'
import { ownCarrier } from '../own-carrier'
import { eventsIn } from '../standing'

/**
 * The organisation's carrier of the kind: the one it has, with what it states now where it had left, or a page to be filled in. Who manages the enterprise on that day manages it:
 * whoever filed may have left. Where nobody does, the city lets somebody in.
 */
export async function foundCarrier(context: Context, tx: Tx, doc: CaseDoc, now: number): Promise<CaseDoc> {
  const carrierId = await carrierOf(context.deps.documents, tx, doc, now)
  const enterprise = doc.enterpriseId && (await enterprises.get(tx, doc.enterpriseId))
  let managed = (await holderIds(context.deps.documents, carrierId, ['carrier-manager'], now)).length > 0
  if (enterprise)
    for (const personId of enterprise.managerIds)
      if (await grantManager(tx, personId, carrierId, enterprise._id, now)) managed = true
  if (!managed) await tellUnmanaged(tx, doc, carrierId, now)
  return { ...doc, carrierId }
}

/** The text admits whom nobody objected to, managed here or not: who can let a manager in hears of it, and where. */
async function tellUnmanaged(tx: Tx, { _id: caseId }: CaseDoc, carrierId: CarrierId, now: number): Promise<void> {
  const carrier = await carriers.get(tx, carrierId)
  const content = { kind: 'nobody-manages', carrierName: carrier?.name ?? '' } as const
  const opens = destination('grants', { place: carrierId })
  for (const { personId, role } of await cityGrants(tx, now)) {
    const id = `unmanaged_${caseId}_${personId}`
    if (role === 'city-admin')
      await tell(tx, { id, to: `person:${personId}`, content, opens, matter: { itself: id } }, now)
  }
}

/** The name is the one under which they manage the enterprise. @returns whether they manage the carrier now */
async function grantManager(tx: Tx, id: PersonId, carrierId: CarrierId, enterpriseId: EnterpriseId, now: number) {
  const role = { role: 'carrier-manager', scope: carrierId } as const
  const [own, held] = [
    await roles.get(tx, grantId(id, { role: 'enterprise-manager', scope: enterpriseId })),
    await roles.get(tx, grantId(id, role)),
  ]
  if (held && isActive(held, now)) return true
  if (!own || !isActive(own, now)) return false
  await roles.put(tx, immediateGrant(id, role, { id, displayName: own.displayName }, now, held))
  return true
}

async function carrierOf(documents: Documents, tx: Tx, doc: CaseDoc, now: number): Promise<CarrierId> {
  const own = await ownCarrier(documents, doc)
  const known = await carriers.get(tx, own?._id ?? draftPage(doc, now)._id)
  if (!known) await carriers.create(tx, draftPage(doc, now))
  else if (leftOf(await eventsIn(tx, { organisationId: doc.organisationId, kind: known.kind })))
    await carriers.change(tx, known._id, anew(known, draftPage(doc, now)))
  return known?._id ?? draftPage(doc, now)._id
}

/**
 * The page of an organisation that was admitted again: what it has stated now takes the place of what it stated then. What no application
 * states (services, hours, people) is as it was, and what was said of it in its earlier time is told by its days.
 */
function anew(known: CarrierDoc, stated: CarrierDoc): Partial<CarrierDoc> {
  const { name, district, address, phone, specialities, checkedOn, publishedAt } = stated
  const formerNames = [...new Set([...known.formerNames, known.name])].filter((former) => former !== name)
  const isThere = stated.place === null && address === known.address
  const { location, place } = isThere ? { ...known, place: pointOf(known.location) } : stated
  return { name, formerNames, district, address, location, place, phone, specialities, checkedOn, publishedAt }
}

/** What the form says, and nothing that is not known: where no place was asked for, it is on no map and in no list. */
function draftPage({ organisationId, creditCode, kind, name, district, form }: CaseDoc, now: number): CarrierDoc {
  const id = asId<CarrierId>(`${kind}-${sha256(organisationId).slice(0, 12)}`)
  const at = placeIn(form.place)
  const said = (field: string) => (typeof form[field] === 'string' ? form[field] : '')
  const { special } = form
  return {
    _id: id,
    id,
    kind: kind!,
    name: said('site') || name,
    formerNames: [],
    district,
    address: said('address'),
    location: { ...(at ?? districts[district].centre), datum: 'gcj02' },
    place: at && pointOf(at),
    phone: said('phone'),
    specialities: Array.isArray(special) ? categoriesCalled(special) : [],
    services: [],
    promises: [],
    team: [],
    titles: [],
    checkedOn: beijingDate(now),
    hours: Array.from({ length: 7 }, () => []),
    holidays: 'closed',
    closures: [],
    operatorCode: creditCode,
    publishedAt: now,
    ratings: { count: 0, stars: 0, through: null },
  }
}

import { beijingDate } from '@shared/calendar/beijing'
import type { standingView } from '@shared/contract/lifecycle-standing'
import { type CarrierKind, kindIds } from '@shared/directory/kinds'
import type { CarrierId, EnterpriseId, OrganisationId } from '@shared/ids'
import { cultivationPeriods } from '@shared/lifecycle/cultivation'
import { barOn } from '@shared/lifecycle/derive-bars'
import { removableFrom } from '@shared/lifecycle/derive-removal'
import { titleOn } from '@shared/lifecycle/derive-titles'
import { inOrder } from '@shared/lifecycle/event'
import type { SettingValues } from '@shared/settings/values'
import type * as z from 'zod'
import { asLine } from '../../frame/basis-line'
import { allowed, type Context } from '../../frame/context'
import type { Documents } from '../../platform/documents'
import { carriers } from '../../store/carriers'
import { enterprises } from '../../store/enterprises'
import { byRecording, type LifecycleEventDoc, lifecycleEvents, organisationId } from '../../store/lifecycle-events'
import { settingsAt } from '../settings/read'

interface Asked {
  organisationId: OrganisationId
  /** of one kind alone; null: of every one */
  kind: CarrierKind | null
}

/** Whose history is asked for, if it is the caller's to know. @throws NOT_FOUND */
export async function subjectOf(
  context: Context,
  { enterpriseId, carrierId }: { enterpriseId?: EnterpriseId | undefined; carrierId?: CarrierId | undefined },
): Promise<Asked> {
  const { documents } = context.deps
  if (carrierId) {
    const found = await carriers.get(documents, carrierId)
    const { operatorCode, kind } = allowed(context, found, ({ _id, district }) => ({ carrierId: _id, district }))
    return { organisationId: organisationId(operatorCode), kind }
  }
  const found = enterpriseId ? await enterprises.get(documents, enterpriseId) : null
  const { creditCode } = allowed(context, found, ({ _id, district }) => ({ enterpriseId: _id, district }))
  return { organisationId: organisationId(creditCode), kind: null }
}

/** What happened to an organisation, by kind of carrier, and what follows today. */
export async function standingsOf(
  documents: Documents,
  { organisationId: id, kind }: Asked,
  now: number,
): Promise<z.infer<typeof standingView>[]> {
  const events: LifecycleEventDoc[] = []
  for await (const event of lifecycleEvents.each(documents, { 'subject.organisationId': id }, byRecording))
    events.push(event)
  const { values } = await settingsAt(documents, beijingDate(now))
  return kindIds
    .filter((each) => (kind === null || each === kind) && events.some(({ subject }) => subject.kind === each))
    .map((each) =>
      standingOf(
        each,
        events.filter(({ subject }) => subject.kind === each),
        values,
        now,
      ),
    )
}

function standingOf(kind: CarrierKind, events: LifecycleEventDoc[], terms: SettingValues, now: number) {
  const today = beijingDate(now)
  const bar = barOn(events, today, terms)
  return {
    kind,
    carrierId: events.findLast(({ subject }) => subject.carrierId !== null)?.subject.carrierId ?? null,
    title: titleOn(events, today, terms),
    periods: cultivationPeriods(events, terms).toReversed(),
    bar: bar && { until: bar.until, basis: asLine(bar.basis) },
    removableFrom: removableFrom(events, terms),
    events: inOrder(events).map(({ what, at, effectiveOn, caseId, published, basis }) => ({
      ...{ what, at, effectiveOn, caseId },
      published: published && {
        ...{ listName: published.listName, place: published.place, from: published.from, to: published.to },
      },
      basis: asLine(basis),
    })),
  }
}

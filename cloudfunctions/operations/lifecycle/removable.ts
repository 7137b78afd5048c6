import { beijingDate } from '@shared/calendar/beijing'
import { isPassedInTime } from '@shared/lifecycle/derive-removal'
import { removalOf } from '@shared/lifecycle/procedure-for'
import { personOf } from '../../frame/context'
import { os } from '../../frame/os'
import { asPage, pageOfRows } from '../../frame/paging'
import { districtQuestions } from '../../modules/access/districts'
import { tiesTo } from '../../modules/access/ties'
import { turnId } from '../../modules/lifecycle/cases'
import { byFrom, removableStations } from '../../modules/lifecycle/removable'
import { carrierMatter } from '../../modules/points/matters'
import { passedUnlisted } from '../../modules/points/passed-unlisted'
import { settingsAt } from '../../modules/settings/read'
import { cases, caseTurns } from '../../store/cases'
import { organisationId } from '../../store/lifecycle-events'

export const removable = os.lifecycle.removable.handler(async ({ context, input }) => {
  const { documents, now } = context.deps
  const today = beijingDate(now())
  const districts = districtQuestions(context, input.district)
  const all = (await removableStations(documents, now())).filter(({ carrier }) =>
    districts.some(({ district }) => district === undefined || district === carrier.district),
  )
  const hasCome = all.filter(({ from }) => from <= today).length
  const page = pageOfRows(context, input, byFrom, all)
  const found = page.rows
  const { values } = await settingsAt(documents, today)
  const matters = found.map(({ carrier }) => carrierMatter(carrier._id, now()))
  const ties = await tiesTo(documents, personOf(context), matters, now())
  const rows = found.map(async ({ carrier, due }, i) => {
    const { _id: carrierId, name, district, kind, operatorCode } = carrier
    const procedure = removalOf(kind)!.id
    const turn = turnId({ procedure, organisationId: organisationId(operatorCode) })
    const openId = (await caseTurns.get(documents, turn))?.openId ?? null
    const known = openId && (await cases.get(documents, openId))
    const tied = ties[i] !== null
    // a draft is not told of to whom it may concern
    const open = known && !(tied && known.filedAt === null) ? known : null
    const passedOn = await passedUnlisted(documents, carrier, now(), values)
    return {
      ...{ carrierId, name, district, procedure, ...due, due: due.from <= today, tied },
      passedOn: isPassedInTime(passedOn, due.from) ? passedOn : null,
      open: open
        ? { caseId: open._id, draft: open.filedAt === null, own: open.openedById === context.caller.personId }
        : null,
    }
  })
  return { ...asPage(await Promise.all(rows), page), due: hasCome, soon: all.length - hasCome }
})

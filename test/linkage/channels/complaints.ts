import { startOfDay } from '@shared/calendar/beijing'
import { addDays, type LocalDate } from '@shared/calendar/local-date'
import { isWorkingDay } from '@shared/calendar/working-days'
import { roundOf, tellingDay } from '@shared/case/telling'
import type { ComplaintId } from '@shared/ids'
import { destination } from '@shared/screens'
import { tellStations } from '../../../cloudfunctions/jobs/tasks/tell-stations'
import { tell } from '../../../cloudfunctions/modules/inbox/tell'
import { complaints as stored } from '../../../cloudfunctions/store/complaints'
import type { Attacker } from '../attackers'
import { type Change, newRows } from '../observe'
import type { Step } from '../ordinary'
import { type Candidate, dayOf, delayOf, momentOf, type Scenario, stationA } from '../scenario'
import type { Town } from '../town'
import type { Channel, Signal } from './channel'

const HOUR = 3_600_000
type Filed = { id?: ComplaintId; told?: boolean; heard?: boolean; decided?: boolean }

/** One of them complains in secret; two others say who they are. The case goes its way: told, answered, heard, decided, deducted. */
function stepsOf(
  scenario: Scenario,
  who: Candidate,
  onFiled: (town: Town, id: ComplaintId) => Promise<boolean>,
): Step[] {
  const { others, missed, booked } = scenario
  const filed: Filed = {}
  const file = (each: Candidate, own: object) => (town: Town) =>
    town.must(each.token, 'complaint/file', {
      ...{ enterpriseId: each.enterpriseId, carrierId: stationA, happenedOn: dayOf(each.start), ground: 'attitude' },
      ...{ text: '经过', requestId: town.key(), ...own },
    })
  const about = { ...(missed && { ground: 'missed-appointment' }), ...(booked && { bookingId: who.bookingId }) }
  return [
    ...others.map((each) => ({ at: each.actAt + HOUR, run: file(each, { secretFromStation: false }) })),
    {
      at: momentOf(scenario, who),
      async run(town) {
        filed.id = (await file(who, about)(town)).id
        filed.told = await onFiled(town, filed.id)
      },
    },
    ...weekdays(dayOf(momentOf(scenario, who)), 30).flatMap((day) => proceedings(day, filed)),
  ]
}

const weekdays = (from: LocalDate, count: number) =>
  Array.from({ length: count }, (_, n) => addDays(from, n)).filter((day) => isWorkingDay(day) === 'yes')

/** A day of the case: in the morning the station may be told, then it answers, the district hears; on the next day the city decides. */
function proceedings(day: LocalDate, filed: Filed): Step[] {
  const at = (hour: number) => startOfDay(day) + hour * HOUR
  const requestId = (town: Town) => ({ requestId: town.key() })
  return [
    {
      at: at(9.1),
      run: async (town) => {
        if (!filed.id || filed.told) return false
        filed.told = (await town.run(tellStations)) > 0
        return filed.told
      },
    },
    {
      at: at(15),
      run: async (town) => {
        if (!filed.told || filed.heard) return false
        const { items } = await town.must('manager-a', 'complaint/forStation', { carrierId: stationA })
        for (const { id, reply } of items)
          if (!reply)
            await town.must('manager-a', 'complaint/reply', {
              stationComplaintId: id,
              text: '说明',
              ...requestId(town),
            })
        const hearing = { complaintId: filed.id!, stationSaid: '说明', opinion: '属实', ...requestId(town) }
        await town.must('district-haidian', 'complaint/hear', hearing)
        filed.heard = true
        return true
      },
    },
    {
      at: at(11),
      run: async (town) => {
        if (!filed.heard || filed.decided) return false
        const deduct = { itemId: 'K-01', reason: '经查实', proof: '核对过双方的记录' }
        const finding = { complaintId: filed.id!, finding: 'upheld', reason: '属实', deduct, ...requestId(town) }
        await town.must('city-2', 'complaint/decide', finding)
        filed.decided = true
        return true
      },
    },
  ]
}

/** As it was before: the station is told in the moment of the filing, under the complainant's own number. */
async function toldAtFiling(town: Town, complaintId: ComplaintId): Promise<boolean> {
  await town.deps.documents.transaction(async (tx) => {
    const { number } = (await stored.get(tx, complaintId))!
    await stored.change(tx, complaintId, { toldAt: town.now })
    const content = { kind: 'complaint-about' as const, number }
    const opens = destination('stationComplaints', {})
    await tell(tx, { id: complaintId, to: `carrier-managers:${stationA}`, content, opens }, town.now)
  })
  return true
}

/** What is new and not of those who said who they are: unnamed complaints, messages at their numbers, deductions. */
function signals(changes: readonly Change[]): Signal[] {
  const isNamed = (row: string) => !row.includes('"enterpriseName":null')
  const named = new Set(
    changes
      .filter(({ what }) => what.startsWith('complaint/forStation'))
      .flatMap(({ after }) => after.rows.filter(isNamed))
      .flatMap((row) => /"number":"([^"]+)"/.exec(row)?.[1] ?? []),
  )
  const ofNamed = (row: string) => [...named].some((number) => row.includes(number))
  return changes.flatMap((change) => {
    const { at, what, after } = change
    if (/^points\/standing/.test(what)) return [{ at, text: after.text }]
    if (!/^(complaint\/forStation|inbox\/(list|threads|todo)|points\/ledger|deduction\/mine)/.test(what)) return []
    return newRows(change)
      .filter((row) => !ofNamed(row))
      .map((text) => ({ at, text }))
  })
}

/** The share of delays with which one's complaint would be told of on that day. */
function likelihood({ missed, candidates, others }: Scenario, first: Signal) {
  const occasions = [...candidates, ...others].map((each) => {
    const isServed = !missed || others.includes(each)
    return { enterpriseId: each.enterpriseId, date: dayOf(each.start), arrived: isServed, completed: isServed }
  })
  return ({ start, actAt, act }: Candidate) => {
    const round = roundOf(dayOf(start), missed ? 'missed-appointment' : 'attitude', occasions)
    if (!round) return 0
    const isThen = (moment: number) => Number(tellingDay(round, dayOf(moment)) === dayOf(first.at))
    const shares = Array.from({ length: 200 }, (_, n) => isThen(start + HOUR + delayOf(((n + 0.5) / 200) * 0.9)))
    const apart = shares.reduce((sum, each) => sum + each, 0) / shares.length
    return act === 'nothing' ? apart : (apart + isThen(actAt)) / 2
  }
}

/** By place: the station's list of complaints stands in some order, and of two of them it knows who complained and when they came. */
const order: Attacker = {
  name: 'order',
  score({ changes, scenario: { others } }, candidate) {
    const list = changes.findLast(({ what }) => what.startsWith('complaint/forStation'))
    const rows = list?.after.rows ?? []
    const at = rows.findIndex((row) => row.includes('"enterpriseName":null'))
    if (at < 0) return 0
    const startOf = (row: string | undefined) => others.find((each) => row?.includes(each.name))?.start
    // the latest stands first
    const [later, sooner] = [startOf(rows[at - 1]), startOf(rows[at + 1])]
    return Number((later ?? Infinity) >= candidate.start) + Number((sooner ?? -Infinity) <= candidate.start)
  },
}

export const complaints: Channel = {
  name: 'who complained',
  moment: momentOf,
  secret: (scenario, who) => stepsOf(scenario, who, async () => false),
  weakened: (scenario, who) => stepsOf(scenario, who, toldAtFiling),
  signals,
  likelihood,
  attackers: [order],
}

import { beijingDate } from '@shared/calendar/beijing'
import type { CarrierId } from '@shared/ids'
import { isInCultivation } from '@shared/lifecycle/cultivation'
import type { SettingValues } from '@shared/settings/values'
import type { Documents } from '../../platform/documents'
import { type CarrierDoc, carriers } from '../../store/carriers'
import { periodsOf } from '../lifecycle/standing'
import { carrierStanding } from './carrier-standing'

/** How many stations are worked out at a time. */
const stride = 10
const byId = { key: '_id', direction: 'asc' } as const

interface Tried {
  documents: Documents
  now: number
  before: SettingValues
  after: SettingValues
}

interface Crossing {
  carrierId: CarrierId
  name: string
  before: number
  after: number
  passes: boolean
}

/** What a change of one setting makes of the running cycle: each station's standing now and with it, side by side. */
export async function previewOf({ documents, now, before: values, after: changed }: Tried) {
  const sum = { stations: 0, passedBefore: 0, passedAfter: 0, changed: 0, kept: 0, flips: [] as Crossing[] }
  for (const some of await objects(documents, now)) {
    const pairs = await Promise.all(
      some.map(async (carrier) => {
        const [before, after] = await Promise.all([
          carrierStanding(documents, carrier, now, values),
          carrierStanding(documents, carrier, now, changed),
        ])
        return { carrier, before: before.result, after: after.result }
      }),
    )
    for (const { carrier, before, after } of pairs) {
      sum.stations += 1
      sum.passedBefore += Number(before.passed)
      sum.passedAfter += Number(after.passed)
      sum.kept += before.entries.length
      if (before.passed !== after.passed) {
        const { _id: carrierId, name } = carrier
        sum.flips.push({ carrierId, name, before: before.total, after: after.total, passes: after.passed })
      } else if (before.total !== after.total) sum.changed += 1
    }
  }
  // who would lose it first
  sum.flips.sort((a, b) => Number(a.passes) - Number(b.passes) || a.name.localeCompare(b.name, 'zh'))
  return sum
}

/** The stations that are in a 培育期 today, some at a time. */
async function objects(documents: Documents, now: number): Promise<CarrierDoc[][]> {
  const today = beijingDate(now)
  const found: CarrierDoc[] = []
  for await (const carrier of carriers.each(documents, {}, byId)) {
    if (carrier.kind === 'station' && isInCultivation(await periodsOf(documents, carrier._id), today))
      found.push(carrier)
  }
  return Array.from({ length: Math.ceil(found.length / stride) }, (_, i) => found.slice(i * stride, (i + 1) * stride))
}

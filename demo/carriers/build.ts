import { localDate } from '@shared/calendar/local-date'
import type { Carrier, Service } from '@shared/directory/carrier'
import type { Category } from '@shared/directory/categories'
import { type DistrictCode, districts } from '@shared/directory/districts'
import { asId } from '@shared/ids'
import { type HoursName, hours } from '../hours'
import { placeIn } from '../place'
import { service } from '../services'

/** What a row must have; the rest has defaults that a row may override. `services` are ids of `demo/services.ts`. */
export type Row = Pick<Carrier, 'kind' | 'name'> & {
  id: string
  district: DistrictCode
  /** street or place, without the district */
  street: string
  /** last four figures of the fictional telephone number */
  line: number
  open: HoursName
  services: readonly (string | Service)[]
  specialities?: readonly Category[]
} & Partial<Pick<Carrier, 'location' | 'formerNames' | 'promises' | 'team' | 'titles' | 'inPool' | 'closures'>>

/** A carrier of the fictional town. Its name ends with （示例）; its telephone number, 010-0000-…, is not in use. */
export function carrier(row: Row): Carrier {
  const { id, kind, district, street, line, open, services, specialities = [], ...own } = row
  return {
    formerNames: [],
    location: placeIn(district, id),
    promises: ['2 个工作日内回电'],
    team: [],
    titles: [],
    ...hours[open],
    ...own,
    id: asId(id),
    kind,
    name: `${row.name}（示例）`,
    district,
    address: `${districts[district].name}${street} ${(line % 47) + 1} 号`,
    phone: `010-0000-${String(line).padStart(4, '0')}`,
    specialities,
    services: services.map((each) => (typeof each === 'string' ? service(each) : each)),
    checkedOn: localDate(`2026-09-${String((line % 20) + 1).padStart(2, '0')}`),
  }
}

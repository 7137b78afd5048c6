import type { LocalDate } from '@shared/calendar/local-date'
import type { Pledge } from '@shared/case/pledge'
import type { Carrier } from '@shared/directory/carrier'
import type { Point } from '@shared/directory/nearest'
import type { CarrierId } from '@shared/ids'
import type { RatingFigure } from '@shared/rating/figure'
import { collection } from './collection'

/** A carrier as published, and what the platform keeps besides. */
export interface CarrierDoc extends Carrier {
  _id: CarrierId
  /**
   * `location` again, as the database's geo index wants it; GCJ-02. Null: the page is still to be filled in, and is on no map and in no
   * list.
   */
  place: { type: 'Point'; coordinates: [lng: number, lat: number] } | null
  /** it has left, and those who are to come are still to be told; left out: nothing is to be told */
  leftUntold?: boolean
  /** 统一社会信用代码 of the organisation that runs it; never shown */
  operatorCode: string
  /** of its plan: how often it was changed, and when; left out: never */
  planned?: { version: number; at: number }
  /** of its 服务承诺 those that the system can see for itself whether they were kept; none where it is left out */
  pledges?: readonly Pledge[]
  /** when anything of the page last changed; the directory on devices follows it */
  publishedAt: number
  /** the published ratings, counted, so that a page costs no query; `through`: the day of the latest batch. Moves with a batch alone */
  ratings: RatingFigure & { through: LocalDate | null }
}
export const carriers = collection<CarrierDoc>('carriers')
export const pointOf = ({ lng, lat }: Point): NonNullable<CarrierDoc['place']> => ({
  type: 'Point',
  coordinates: [lng, lat],
})

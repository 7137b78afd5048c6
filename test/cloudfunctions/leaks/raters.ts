import { beijingDate, beijingInstant } from '@shared/calendar/beijing'
import { addDays } from '@shared/calendar/local-date'
import type { CarrierId, EnterpriseId, RecordId } from '@shared/ids'
import { dueThrough } from '@shared/rating/round'
import { batchRule } from '@shared/rating/rules'
import { key, type World } from '../../world'
import { stationA } from '../newcomers'
import { Scene } from '../scene'
import { put, stored } from '../stored'
import { later, Phone } from '../way-in/phone'

let people = 0

/** Somebody of an enterprise of their own, on their phone. */
export class Rater extends Phone {
  constructor(
    world: World,
    readonly enterpriseId: EnterpriseId,
  ) {
    super(world, `openid-of-rater-${++people}`)
  }
}

/** Enterprises that are served, confirm and rate; and the mornings on which ratings become public. */
export class Raters {
  readonly scene: Scene
  constructor(readonly world: World) {
    this.scene = new Scene(world)
  }

  async rater(): Promise<Rater> {
    const { world, scene } = this
    const rater = new Rater(world, await scene.unusualEnterprise({ codeUnusual: false, name: `企业${people}（示例）` }))
    await scene.grant('enterprise-member', rater.enterpriseId, { personId: rater.personId })
    await put(world, 'people', { _id: rater.personId, openid: rater.openid, createdAt: scene.now })
    return rater
  }

  /** A service that they were given and have said yes to. */
  async served({ enterpriseId }: Rater, carrierId: CarrierId = stationA): Promise<RecordId> {
    const { scene } = this
    const bookingId = await scene.arrived({ enterpriseId, carrierId, completedAt: scene.now })
    const confirmation = { confirmation: 'confirmed', confirmedAt: scene.now } as const
    return scene.record({ bookingId, enterpriseId, carrierId, ...confirmation })
  }

  async rate(rater: Rater, own: object = {}, carrierId?: CarrierId) {
    const recordId = await this.served(rater, carrierId)
    const { ratingId } = await rater.must('rating/rate', { recordId, stars: 3, requestId: key(), ...own })
    return { recordId, ratingId }
  }

  /** So many new enterprises, each of which rates once. */
  async many(count: number, own: (i: number) => object = () => ({}), carrierId?: CarrierId) {
    const all: Rater[] = []
    for (let i = 0; i < count; i++) {
      all.push(await this.rater())
      await this.rate(all[i]!, own(i), carrierId)
    }
    return all
  }

  tick = () => this.world.cloud.runTimer('jobs', 'tick') as Promise<Record<string, number | string>>

  /** The next morning on which ratings of services until now may become public, and what runs then. */
  async morning(): Promise<void> {
    this.toMorning()
    await this.tick()
  }

  toMorning() {
    const { now } = this.scene
    let day = beijingDate(now)
    while (dueThrough(day) < beijingDate(now)) day = addDays(day, 1)
    const at = beijingInstant(day, batchRule.time)
    later(this.world, at + 60_000 - now)
  }

  summary = (carrierId: CarrierId = stationA) => this.world.must(null, 'rating/summary', { carrierId, limit: 100 })

  /** The figure of a carrier, counted anew from the ratings that stand in its list. */
  async recount(carrierId: CarrierId = stationA): Promise<{ figure: object; counted: object }> {
    const [carrier] = await stored(this.world, 'carriers', { _id: carrierId })
    const { through, ...figure } = carrier!.ratings
    const day = through ?? ''
    const all = await stored(this.world, 'ratings', { carrierId, place: { $ne: null } })
    const rows = all.filter(
      ({ place, until }) => Math.floor(place! / 2 ** 24) <= Number(day.replaceAll('-', '')) && until > day,
    )
    return { figure, counted: { count: rows.length, stars: rows.reduce((sum, { stars }) => sum + stars, 0) } }
  }
}

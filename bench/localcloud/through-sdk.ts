import tcb from '@cloudbase/node-sdk'
import { NEAR_LIMIT, NEAR_METRES, type Peer } from './peer'
import { COLLECTION, HOT, type Seat } from './workload'

type Answered = Omit<Seat, 'lng' | 'lat' | 'updatedAt'> & {
  at: { longitude: number; latitude: number }
  updatedAt: Date
}

/** The unmodified SDK against whatever serves at `url`. */
export function throughSdk(url: string, env: string): Peer & { load(batch: Seat[]): Promise<unknown> } {
  const db = tcb.init({ env, secretId: 'id', secretKey: 'key', serviceUrl: `${url}/admin` }).database()
  const _ = db.command
  const $ = _.aggregate
  const seats = db.collection(COLLECTION)
  const free = { free: _.gt(0) }
  const taken = { free: _.inc(-1) }
  return {
    load: (batch) =>
      seats.add(
        batch.map(({ lng, lat, updatedAt, ...rest }) => ({
          ...rest,
          updatedAt: new Date(updatedAt),
          at: new db.Geo.Point(lng, lat),
        })),
      ),
    get: async ({ id }) => (await seats.doc(id).get()).data.map(plain),
    equal: async ({ station }) => (await seats.where({ station }).get()).data.map(plain),
    update: async ({ id }) => (await seats.where({ _id: id, ...free }).update(taken)).updated,
    updateWhere: async ({ station, slot }) => (await seats.where({ station, slot, ...free }).update(taken)).updated,
    updateHot: async () => (await seats.where({ _id: HOT, ...free }).update(taken)).updated,
    near: async ({ lng, lat }) => {
      const near = _.geoNear({ geometry: new db.Geo.Point(lng, lat), maxDistance: NEAR_METRES })
      return (await seats.where({ at: near }).limit(NEAR_LIMIT).get()).data.map(plain)
    },
    group: async () => {
      const sum = { _id: '$district', count: $.sum(1), free: $.sum('$free') }
      return (await seats.aggregate().group(sum).sort({ _id: 1 }).end()).data
    },
  }
}

function plain({ at, updatedAt, ...rest }: Answered): Seat {
  return { ...rest, updatedAt: updatedAt.getTime(), lng: at.longitude, lat: at.latitude }
}

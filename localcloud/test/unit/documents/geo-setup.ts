import { openWorld, type World } from './sdk'

export type Point = [longitude: number, latitude: number]

/** `db.Geo`, whose published type lists the point only. */
type Shapes = Record<
  'Point' | 'LineString' | 'Polygon' | 'MultiPoint',
  new (
    ...parts: unknown[]
  ) => { longitude: number; latitude: number }
>

/** A world with a geo index on `places.loc` and none on `bare`, and the shapes of its SDK. */
export function openPlaces() {
  const world: World = openWorld({
    collections: ['places', 'bare'],
    indexes: [{ collection: 'places', name: 'loc', keys: [['loc', '2dsphere']] }],
  })
  const shapes = world.db.Geo as unknown as Shapes
  const at = ([lng, lat]: Point) => new shapes.Point(lng, lat)
  const line = (points: Point[]) => new shapes.LineString(points.map(at))
  const polygon = (...rings: Point[][]) => new shapes.Polygon(rings.map(line))
  const places = () => world.db.collection('places')
  const fill = async (points: Record<string, Point>) => {
    await places().add(Object.entries(points).map(([_id, point]) => ({ _id, loc: at(point) })))
  }
  return { world, shapes, at, line, polygon, places, fill }
}

export const ids = ({ data }: { data: { _id: string }[] }) => data.map(({ _id }) => _id)

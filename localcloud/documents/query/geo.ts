import {
  type Cap,
  capOf,
  distanceTo,
  intersects,
  type LngLat,
  readShape,
  type Shape,
  toVector,
  within,
  withinCap,
} from '../geo'
import { badOperator, failed } from '../refusals'
import { type Document, isDocument, keyValues, parsePath, type Value } from '../values'
import type { Context } from './context'
import type { Matcher, Near } from './types'

const OPERATORS = new Set(['$nearSphere', '$near', '$geoNear', '$geoWithin', '$geoIntersects', '$geometry'])

export const isGeoOperator = (op: string): boolean => OPERATORS.has(op)

/** `$geoWithin`, `$geoIntersects`, `$nearSphere` as the SDK writes them. The last also fixes the order of the result. */
export function geoTest(path: string, op: string, operators: Document, context: Context): Matcher {
  const operand = operators[op] as Value
  if (!isDocument(operand)) throw failed(`${op} needs an object`)
  context.geoPaths.push(path)
  if (op === '$geoIntersects') {
    const region = required(operand.$geometry)
    return anyShape(path, capOf(region), context, (shape) => intersects(shape, region))
  }
  if (op === '$geoWithin') return geoWithin(path, operand, context)
  if (op !== '$nearSphere') throw badOperator(op, 'query')
  if (!context.top || context.near) throw failed('geo near must be a top-level condition, and the only one')
  const near = readNear(path, operand)
  context.near = near
  return (document) => {
    const metres = distanceFrom(near, document)
    return metres !== undefined && metres >= near.min && metres <= near.max
  }
}

function geoWithin(path: string, operand: Document, context: Context): Matcher {
  if (operand.$centerSphere === undefined) {
    const region = required(operand.$geometry)
    if (region.polygons.length === 0)
      throw failed('$geoWithin not supported with provided geometry: needs a Polygon or MultiPolygon')
    return anyShape(path, capOf(region), context, (shape) => within(shape, region))
  }
  const [point, angle] = Array.isArray(operand.$centerSphere) ? operand.$centerSphere : []
  const center = required({ type: 'Point', coordinates: point ?? null }).points[0] as LngLat
  if (typeof angle !== 'number' || !(angle >= 0)) throw failed('$centerSphere needs a radius in radians')
  const cap: Cap = { center: toVector(center), angle }
  return anyShape(path, cap, context, (shape) => withinCap(shape, cap, center))
}

function anyShape(path: string, cap: Cap, context: Context, test: (shape: Shape) => boolean): Matcher {
  context.require({ path, op: 'geo', cap })
  return (document) => shapesAt(document, path).some(test)
}

/** The geometries a document holds at a path (an array may hold several). */
function shapesAt(document: Document, path: string): Shape[] {
  return keyValues(document, parsePath(path))
    .values.map(readShape)
    .filter((shape) => typeof shape !== 'string')
}

/** Metres from the centre to the nearest geometry of the document; undefined when it has none. */
export function distanceFrom({ path, center }: Near, document: Document): number | undefined {
  const distances = shapesAt(document, path).map((shape) => distanceTo(center, shape))
  return distances.length > 0 ? Math.min(...distances) : undefined
}

function readNear(path: string, operand: Document): Near {
  const center = required(operand.$geometry).points[0]
  if (!center) throw failed('$nearSphere needs a Point')
  return {
    path,
    center: [center[0], center[1]],
    min: metres(operand, '$minDistance', 0),
    max: metres(operand, '$maxDistance', Infinity),
  }
}

function metres(operand: Document, name: string, otherwise: number): number {
  const value = operand[name] ?? otherwise
  if (typeof value !== 'number' || !(value >= 0)) throw failed(`${name} must be non-negative`)
  return value
}

function required(geometry: Value | undefined): Shape {
  const shape = readShape(geometry)
  if (typeof shape === 'string') throw failed(shape)
  return shape
}

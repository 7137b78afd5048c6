export { distanceTo, intersects, within, withinCap } from './relate'
export { capOf, readShape, type Shape } from './shape'
export { type Cap, capBox, distance, EARTH_RADIUS, type LngLat, toVector, type Vector } from './sphere'

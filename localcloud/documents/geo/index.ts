export { distanceTo, intersects, within, withinCap } from './relate'
export { capOf, readShape, type Shape } from './shape'
export { type Box, type Cap, capBoxes, distance, EARTH_RADIUS, type LngLat, toVector, type Vector } from './sphere'

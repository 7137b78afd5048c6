/** A phone has the way to oneself among its tabs. */
export function Corner() {
  return null
}

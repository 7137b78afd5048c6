/** In WeChat there are no personas to switch to. */
export function Personas() {
  return null
}

/** WeChat says who a person is: there is nobody to switch to. */
export function Personas() {
  return null
}

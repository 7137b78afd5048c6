export { type Access, describe } from './access'
export { candidates } from './candidates'
export { plan } from './plan'

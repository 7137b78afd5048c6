/** A small fictional town: `npm start` loads it and tests use it. Every name says 示例; nobody in it exists. */
export { carriers } from './carriers/index'
export { admissions } from './carriers/stations'
export { type DemoEnterprise, enterprises } from './enterprises'
export { events } from './events'
export { operatorCodes } from './operators'
export { type Persona, personaRoles, personas } from './personas'

import { failed } from '../refusals'
import { type Document, isDocument, type Value } from '../values'

export function requireDocument(stage: string, spec: Value | undefined): Document {
  if (!isDocument(spec)) throw failed(`the ${stage} stage specification must be an object`)
  return spec
}

/** Refuses options that the stage does not have, so that none is silently ignored. */
export function onlyOptions(stage: string, spec: Document, names: string[]): Document {
  const unknown = Object.keys(spec).find((name) => !names.includes(name))
  if (unknown) throw failed(`unrecognized option to ${stage}: ${unknown}`)
  return spec
}

export function requireWhole(stage: string, value: Value | undefined, least: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least)
    throw failed(`${stage} needs a whole number of at least ${least}`)
  return value
}

/** A top-level name for a result. */
export function requireName(stage: string, value: Value | undefined): string {
  if (typeof value !== 'string' || value === '' || /^\$|[.\0]/.test(value))
    throw failed(`${stage}: invalid field name ${JSON.stringify(value)}`)
  return value
}

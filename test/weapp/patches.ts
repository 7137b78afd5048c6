import { type Built, filesOf, textOf } from './built'

interface Operator {
  environment?: string
  notice?: string
  booking?: string
}

/** The package as it is built for an operator who has set these. @throws when the place for them is not in the package */
export function builtFor(built: Built, { environment = '', notice = '', booking = '' }: Operator): Built {
  const copy = new Map(built)
  const unset = /\{"environment":"","templates":\{"notice":"","booking":""\}\}/
  const file = filesOf(built, '.js').find((name) => unset.test(textOf(built, name)))
  if (!file) throw new Error('what the operator sets is nowhere in the package')
  const value = JSON.stringify({ environment, templates: { notice, booking } })
  copy.set(file, Buffer.from(textOf(built, file).replace(unset, () => value)))
  return copy
}

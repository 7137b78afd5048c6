import { asId, type CarrierId } from '../../ids'
import type { CarrierKind } from '../kinds'
import { type Coder, modelOf } from './model'
import { SnapshotRefused } from './refused'

const DIGITS = 12
const hex = /^[\da-f]{12}$/

/** An id as the product makes them is its kind and 48 bits of a hash, which nobody can guess: the digits; '' for any other. */
export function digitsOf(kind: CarrierKind, id: string): string {
  const digits = id.startsWith(`${kind}-`) ? id.slice(kind.length + 1) : ''
  return hex.test(digits) ? digits : ''
}

/**
 * Writes ids, or reads them back.
 * @param others those that are not so made, in their order
 */
export function ids(coder: Coder, kinds: readonly CarrierKind[], others: readonly string[], given?: readonly string[]) {
  const made = modelOf(1)
  let nth = 0
  return kinds.map((kind, at): CarrierId => {
    const digits = digitsOf(kind, given?.[at] ?? '')
    if (!coder.bit(made, 0, digits ? 1 : 0)) {
      const other = others[nth++]
      if (other === undefined) throw new SnapshotRefused('damaged')
      return asId(other)
    }
    let read = ''
    for (let digit = 0; digit < DIGITS; digit += 2) {
      const byte = coder.flat(8, Number.parseInt(digits.slice(digit, digit + 2), 16))
      read += byte.toString(16).padStart(2, '0')
    }
    return asId(`${kind}-${read}`)
  })
}

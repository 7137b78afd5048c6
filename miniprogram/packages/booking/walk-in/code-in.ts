import { asId, type CarrierId } from '@shared/ids'

export interface Scanned {
  carrierId: CarrierId
  code: string
}

/** What the desk's code says, itself or as an address that carries it after its #; null: it is another one. */
export function codeIn(text: string): Scanned | null {
  const [, carrierId, code] = /(?:^|#)([A-Za-z\d-]+)\.([\da-f]{24})$/.exec(text.trim()) ?? []
  return carrierId && code ? { carrierId: asId(carrierId), code } : null
}

/** Crockford's base 32: no I, L, O or U, which are read as 1, 1, 0 and V when a code is passed on by hand or by voice. */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 12

/** @param bytes at least 12, each equally likely: 60 bits of code */
export const inviteCode = (bytes: Uint8Array): string =>
  [...bytes.subarray(0, length)].map((byte) => symbols[byte % symbols.length]).join('')

/** What was meant by a code as typed: in any case, width and grouping, and with the letters that look like a digit. */
export const readInviteCode = (typed: string): string =>
  typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')

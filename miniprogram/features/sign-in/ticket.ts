/** As the service makes them, 24 bytes in base64url: what else is typed is told at once, not after a person has compared codes. */
const TICKET = /^[\w-]{32}$/

/** The sign-in code in what was scanned or pasted: the code itself, or an address that carries it after its #. '' when there is none. */
export function ticketIn(text: string): string {
  const [candidate = ''] = text.trim().split('#').slice(-1)
  return TICKET.test(candidate) ? candidate : ''
}

/** What a person compares on both screens, so that a code someone else sent is noticed. */
export const checkCode = (ticket: string) =>
  ticket
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(-4)
    .toUpperCase()

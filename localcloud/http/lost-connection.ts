/** The work may be done, but its answer never arrives: the server cuts the connection instead of answering. */
export class LostConnection extends Error {
  override readonly name = 'LostConnection'
}

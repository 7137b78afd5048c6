/**
 * Stands in for the address, the history and the URL that Taro's runtime makes up for libraries (config/index.ts). A mini-program
 * has none of them, nothing of ours asks, and they are 12 KB.
 */
class Nowhere {
  readonly href = ''

  /** A page came, went or was shown again. */
  trigger() {}
}

export { Nowhere as History, Nowhere as Location, Nowhere as TaroURLProvider }

export const parseUrl = () => new Nowhere()

import { type Asked, type AskedParameters, nothingAsked } from '@shared/directory/asked'

/** What the address asks for. WeChat has none. */
export const askedThere = (): { asked: Asked; chosenId: AskedParameters['carrierId'] } => ({
  asked: nothingAsked,
  chosenId: undefined,
})

/** The question as an address says it. */
export const inAddress = (_asked: Asked): AskedParameters => ({})

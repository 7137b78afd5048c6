import { createContext } from 'react'

/** Whether this is drawn in a layer that stays where it is while the page scrolls: WeChat has to be told of its text areas. */
export const InLayer = createContext(false)

import { createContext } from 'react'

/** How many dialogs lie under what is drawn here: 0 on the page itself. */
export const Layer = createContext(0)

import type { Point } from '@shared/directory/nearest'
import { createContext } from 'react'

/** Where the carrier of the case, or the applicant's, is on the map until now. */
export const Pin = createContext<Point | null>(null)

import type { Carrier } from '@shared/directory/carrier'
import { homes } from './homes'
import { places } from './places'
import { bases, platforms } from './platforms'
import { stations } from './stations'
import { windows } from './windows'

export const carriers: Carrier[] = [...windows, ...homes, ...stations, ...platforms, ...bases, ...places]

import { PhoneMap } from './phone'

/** WeChat runs on phones. */
export const MapScreen = PhoneMap

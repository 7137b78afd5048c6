import { go } from './navigate'

/** In a browser there is no page but ours. */
export const readPrivacyNotice = () => go('privacy')

import { forget } from '@/platform/storage'

/** What a person has begun on this device and not sent: the next one is not to find it. */
export const forgetBegun = () => forget('draft:', 'intent:')

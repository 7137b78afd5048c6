import { FindList } from './list'

/** WeChat runs on phones. */
export const FindView = FindList

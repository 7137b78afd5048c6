import { createStore } from './store'

export const unread = createStore(false)

/** The browser's tab bar is ours and watches `unread` by itself. */
export function showUnread() {}

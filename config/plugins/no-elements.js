/**
 * Stands in for the two elements that Taro registers in every browser's build: a tab bar and what a page is pulled down with. Our
 * tab bar is our own, and no page is pulled down.
 */
export const defineCustomElementTaroTabbar = () => {}
export const defineCustomElementTaroPullToRefreshCore = () => {}

/** WeChat's own pages come and go in their order; see the browser's side. */
export const expected = () => undefined
export const arrived = () => undefined

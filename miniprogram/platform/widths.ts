/** From here on a screen is a desktop's. */
export const DESKTOP = 1024
/** From here on there is room for a second column of blocks. */
export const BROAD = 1280

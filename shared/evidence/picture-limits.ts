/** The limits of a picture (product rule `evidencePicture`), in pixels. */
export const pictureLimits = { leastSide: 50, mostSide: 12_000, most: 25_000_000 } as const

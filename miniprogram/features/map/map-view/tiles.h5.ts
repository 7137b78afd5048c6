import type { Point } from '@shared/directory/nearest'
import { fromGcj02, toGcj02 } from '@/platform/gcj02'

/**
 * Pictures of streets, put in by whoever builds (config/index.ts, docs/operations.md); none by default, and then nothing off this
 * machine is asked for. Templates with {x}, {y}, {z}, parted by a space where one lies over another (labels over a ground).
 */
export const tiles: readonly string[] = process.env.TARO_APP_MAP_TILES.split(' ').filter(Boolean)

/** Whose they are, with the map's review number (审图号): it has to be shown with them. */
export const attribution: string = process.env.TARO_APP_MAP_ATTRIBUTION

/** The directory's places are GCJ-02. Tiles of Chinese map services are too, unless they say WGS-84 or CGCS2000: those agree to a metre. */
const foreign = process.env.TARO_APP_MAP_DATUM === 'wgs84'
export const onTiles = (at: Point): Point => (foreign ? fromGcj02(at) : at)
export const offTiles = (at: Point): Point => (foreign ? toGcj02(at) : at)

import type { DistrictCode } from '@shared/directory/districts'

/** [west, south, east, north] in degrees: rough boxes around the units, our own estimates. Boxes overlap; borders are not drawn. */
export const boxes: Record<DistrictCode, readonly [number, number, number, number]> = {
  dongcheng: [116.37, 39.86, 116.45, 39.98],
  xicheng: [116.32, 39.86, 116.4, 39.98],
  chaoyang: [116.34, 39.81, 116.64, 40.1],
  fengtai: [116.06, 39.75, 116.47, 39.91],
  shijingshan: [116.1, 39.87, 116.25, 39.99],
  haidian: [116.04, 39.88, 116.4, 40.16],
  mentougou: [115.42, 39.8, 116.17, 40.13],
  fangshan: [115.42, 39.5, 116.26, 39.92],
  tongzhou: [116.53, 39.6, 116.94, 40.03],
  shunyi: [116.47, 40, 117, 40.31],
  changping: [115.84, 40.03, 116.51, 40.4],
  daxing: [116.22, 39.44, 116.73, 39.85],
  huairou: [116.28, 40.24, 116.88, 41.07],
  pinggu: [116.92, 40.02, 117.41, 40.38],
  miyun: [116.66, 40.22, 117.51, 40.8],
  yanqing: [115.73, 40.27, 116.57, 40.79],
  jingkai: [116.46, 39.74, 116.6, 39.83],
}

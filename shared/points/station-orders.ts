/** Stations: the nearest to the pass mark first, the highest, by name. */
export const stationOrders = ['near', 'high', 'name'] as const
export type StationOrder = (typeof stationOrders)[number]

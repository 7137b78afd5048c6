import type { LocalDate } from '@shared/calendar/local-date'

/** The last letters and digits of an id, fit to be read out over the phone. */
export const spoken = (id: string, length = 4) => id.replace(/[-_:]/g, '').slice(-length).toUpperCase()

/** Of a booking or a service record, to read out over the phone: month and day, then four letters of the id. */
export const dayNumber = ({ _id, date }: { _id: string; date: LocalDate }) =>
  `${date.slice(5).replace('-', '')}-${spoken(_id)}`

/** What something that happened is tied to. A complaint about a booking, and the record of it, are about one fact. */
export interface FactSource {
  booking?: string | null
  record?: string | null
  complaint?: string | null
}

/**
 * One key for one fact, whoever brings it up: the booking where there is one, else the service record, else the complaint.
 * @throws RangeError when it is tied to nothing
 */
export function factKey({ booking, record, complaint }: FactSource): string {
  if (booking) return `booking:${booking}`
  if (record) return `record:${record}`
  if (complaint) return `complaint:${complaint}`
  throw new RangeError('a fact needs a booking, a service record or a complaint')
}

/** One deduction per fact, ever: the id is the guard. */
export const deductionId = (fact: string) => `deduction:${fact}`

/** The bounds that the contract checks and the screens show: in one place, without zod, so that the client can use them. */
export const limits = {
  /** days that a setting may be at most */
  settingDays: 365,
  /** of the name of a value */
  settingValue: 40,
  /** rows of a page: when nothing is said, and at most */
  page: { usual: 20, most: 100 },
  /** a queue is counted so far; one more means that there are more */
  counted: 99,
  sought: 40,
  /** of the directory's snapshot, that a device has */
  snapshotParts: 400,
  phone: 20,
  standings: 50,
  /** of a preview of a setting: rows of a kind that are looked at, rows read to find those not claimed, and lists that are named */
  preview: { looked: 1_000, read: 20_000, lists: 20 },
  /** kinds of evidence that a supplement is asked for, and the longest name of one */
  asked: 20,
  evidenceKind: 40,
  /** claims that a projection counts on */
  projected: 20,
  /** of an imported points table: rows of a sheet, what one row may list, bytes of the file, and bytes that it may unpack to */
  tableRows: 1_000,
  tableParts: 100,
  tableBytes: 10_000_000,
  tableUnpacked: 100_000_000,
  /** stations that a replay is asked for at once */
  replayed: 20,
  /** stations of one published list: they are locked in one transaction */
  listed: 40,
  /** that a desk looks ahead at once */
  deskDays: 14,
  name: 20,
  enterpriseName: 80,
  fileName: 100,
  bookingNote: 300,
  cancelReason: 200,
  /** who comes to an appointment, by name */
  visitor: 10,
  /** of what a service asks: how many questions, choices of one, and the length of each text and answer */
  intake: { questions: 6, choices: 8, text: 40, choice: 20, hint: 60, answer: 200 },
  address: 100,
  question: 140,
  summary: 1000,
  /** of an event: words of its title, place and text, lines of its programme, and length of an address */
  event: { title: 60, place: 100, body: 1000, agenda: 20, url: 300, series: 60 },
  confirmationNote: 300,
  ratingText: 500,
  complaintText: 2000,
  reason: 500,
  appealText: 500,
  noticeTitle: 60,
  noticeBody: 4000,
  secret: { least: 16, most: 200 },
  inviteCode: { least: 6, most: 40 },
  creditCode: 40,
  claimText: 300,
  policySearch: 40,
  /** of a procedure: fields of a form, what is chosen in one, and attachments */
  form: { fields: 60, text: 2000, chosen: 30 },
  attachments: 40,
  /** what comes along with what is raised about somebody else */
  raisedFiles: 6,
  objection: 1000,
  /** of what waits for an enterprise, so many of each kind are told */
  waiting: 9,
  slotDays: { usual: 7, most: 14 },
  /** of a station's timetable: services, lanes and parts of a day; whom one change asks to move, in one transaction; and who is named */
  plan: { name: 40, reason: 100, fee: 60, bring: 60, parts: 50, offers: 40, named: 100 },
  nearest: { usual: 20, most: 50 },
} as const

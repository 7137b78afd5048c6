import type { LocalDate } from '../calendar/local-date'
import type { InboxContent } from '../copy/inbox-content'

/** What a message asks its readers to do (待办); most ask nothing. Whether it is still to be done is read from the matter itself. */
export const askedKinds = [
  'confirm',
  'consent',
  'reply',
  'answer-join',
  'step',
  'supplement',
  'answer-deduction',
  'answer-booking',
] as const
export type Asked = (typeof askedKinds)[number]

export function askedBy(content: InboxContent): Asked | null {
  switch (content.kind) {
    case 'record':
      return 'confirm'
    case 'complaint-step':
      return content.step === 'asked' ? 'consent' : null
    case 'complaint-about':
      return 'reply'
    case 'join-request':
      return 'answer-join'
    case 'case-step':
      return content.asks ? 'step' : null
    case 'claim-asked':
      return 'supplement'
    case 'deduction-proposed':
    case 'deduction-due':
      return 'answer-deduction'
    case 'booking-asked':
      return 'answer-booking'
    default:
      return null
  }
}

/** The last day on which it can be done, where there is one. */
export const dueOf = (content: InboxContent): LocalDate | null => ('lastDay' in content ? content.lastDay : null)

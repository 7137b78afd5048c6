import { noticeBody, notices } from '../../../demo/year/incidents'
import type { Story } from '../story'

/** One person writes, another sends; the last one still waits for the second when the story ends. */
export function notify(story: Story, at: number, nth: number, isLast: boolean): void {
  const { title, districts, tiers } = notices[nth % notices.length]!
  story.at(at, async () => {
    // who allowed a message on the phone gets one
    for (let i = 1; i <= story.cast.enterprises; i += 2) {
      const owner = `enterprise-${String(i).padStart(2, '0')}`
      story.town.accepts(owner, 'notice')
      await story.does(owner, 'inbox/accepted', { templates: ['notice'], ...story.key() })
    }
    const audience = { districts, tiers }
    const wording = { title, body: noticeBody, sample: true, audience }
    const { id: noticeId } = await story.does('city-admin', 'notice/compose', { ...wording, ...story.key() })
    if (!isLast) story.at(story.workday(1), () => story.does('city-2', 'notice/approve', { noticeId, ...story.key() }))
  })
}

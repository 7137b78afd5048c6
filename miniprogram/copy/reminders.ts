/** 微信提醒：点一次同意，只发一条。 */
export const reminders = {
  text: '点一次同意，有新政策时用微信提醒你一次。用完再来点；不点，消息也都在这里。',
  ask: '有新政策时提醒我一次',
  accepted: (remaining: number) => `好了。还会提醒 ${remaining} 次，每次一条。`,
  refused: '没有开通提醒。消息照样在这里看。',
} as const

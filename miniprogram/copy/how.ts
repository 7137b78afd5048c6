import { DETAILS_DAYS } from '@shared/booking/details'
import { MEETING_EARLY_MINUTES } from '@shared/booking/meeting-times'
import { modeWords } from '@shared/copy/modes'
import type { Mode } from '@shared/directory/carrier'

/** 怎么办：到站、上门、线上、电话。 */
export const how = {
  title: '怎么办',
  words: modeWords,
  notes: { onsite: '你们到站里来', visit: '站里的人到你们那里', online: '视频办', phone: '打给你们' } satisfies Record<
    Mode,
    string
  >,
  address: '上门地址',
  addressHint: `写到门牌和楼层。只有接待你们的服务站看得到，办完 ${DETAILS_DAYS} 天后删除。`,
  number: '打哪个号码',
  /** what the address of a booking is, by how it takes place */
  reach: (mode: Mode | null) => (mode === 'phone' ? '打哪个号码' : '上门地址'),
  numberHint: `到时候站里的人打这个号码。只有接待你们的服务站看得到，办完 ${DETAILS_DAYS} 天后删除。`,
  meeting: '会议链接',
  meetingLater: (time: string) => `${time} 起，会议链接出现在这里`,
  meetingOpen: '服务站填好以后，开始前出现在这里',
  copyMeeting: '复制会议链接，去浏览器里打开',
  meetingHint: `开始前 ${MEETING_EARLY_MINUTES} 分钟起，对方在凭证里看得到。结束以前都能改。`,
  saveMeeting: '保存链接',
  meetingSaved: '存好了',
  copied: '复制好了，去浏览器里打开',
  notCopied: '没有复制上，再点一次',
  call: '打给他们',
  refused: {
    'not-offered': '这种方式刚刚停了，换一种再约。',
    'no-address': '上门要写地址，写好再约。',
    'no-number': '电话办要写号码，写好再约。',
  },
}

import { DETAILS_DAYS } from '@shared/booking/details'
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
  refused: { 'not-offered': '这种方式刚刚停了，换一种再约。', 'no-address': '上门要写地址，写好再约。' },
}

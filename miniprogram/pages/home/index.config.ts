import { titles } from '../../copy/titles'

export default definePageConfig({ navigationBarTitleText: titles.tabs.home, enableShareAppMessage: true })

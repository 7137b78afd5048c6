import { titles } from '../../copy/titles'

export default definePageConfig({
  navigationBarTitleText: titles.tabs.find,
  navigationBarBackgroundColor: '@surface',
  enableShareAppMessage: true,
})

import { titles } from '../../copy/titles'

export default definePageConfig({
  navigationBarTitleText: titles.find,
  navigationBarBackgroundColor: '@surface',
  enableShareAppMessage: true,
})

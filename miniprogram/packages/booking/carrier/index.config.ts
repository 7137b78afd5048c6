import { titles } from '../../../copy/titles'

export default definePageConfig({
  navigationBarTitleText: titles.carrier,
  navigationBarBackgroundColor: '@surface',
  enableShareAppMessage: true,
})

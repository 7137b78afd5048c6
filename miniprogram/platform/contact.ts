import Taro from '@tarojs/taro'

/** Opens the phone with the number in it. */
export const dial = (phoneNumber: string) => void Taro.makePhoneCall({ phoneNumber })

interface Destination {
  name: string
  address: string
  lng: number
  lat: number
}

/** Shows the place on WeChat's map, from where the person's own map takes over. */
export const route = ({ name, address, lng, lat }: Destination, _copied: string) =>
  void Taro.openLocation({ name, address, longitude: lng, latitude: lat })

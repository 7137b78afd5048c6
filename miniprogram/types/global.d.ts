/// <reference types="@tarojs/taro" />

declare module '@tarojs/api' {
  import Taro from '@tarojs/taro'

  export default Taro
}

declare module '*.module.scss' {
  const classes: Record<string, string>
  export default classes
}
declare module '*.scss'
declare module '*.css'
declare module '*.png' {
  const url: string
  export default url
}

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5'
    NODE_ENV: 'development' | 'production'
    /** '1' in the local build only: adds the kit page. */
    KIT?: string
    /** JSON, for platform/operator.ts. */
    OPERATOR: string
    /** Tiles of the browser's map and whose they are, '' where there are none; `wgs84` where they are not GCJ-02. */
    TARO_APP_MAP_TILES: string
    TARO_APP_MAP_ATTRIBUTION: string
    TARO_APP_MAP_DATUM: string
  }
}

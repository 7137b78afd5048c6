import { encode } from 'uqr'
import { matrixPng } from './png'
import type { ApiResult, Params } from './wire'

/** Characters and length that a scene may have (wxacode.getUnlimited). */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/

/** `wxacode.getUnlimited`: here a QR code whose text is the scene, so that any reader can stand in for a phone. */
export function getUnlimited({ scene, page, width = 430 }: Params): ApiResult {
  if (typeof scene !== 'string' || !SCENE.test(scene))
    return { errcode: 40169, errmsg: 'invalid length for scene, or the data is not json string' }
  if (page !== undefined && (typeof page !== 'string' || page.startsWith('/') || page.includes('?')))
    return { errcode: 41030, errmsg: 'invalid page' }
  if (typeof width !== 'number' || width < 280 || width > 1280)
    return { errcode: 40097, errmsg: 'invalid args: width must be 280 to 1280' }
  const { data, size } = encode(scene, { border: 4 })
  return { buffer: matrixPng(data, Math.floor(width / size)), contentType: 'image/png' }
}

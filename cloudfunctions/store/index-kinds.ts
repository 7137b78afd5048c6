export interface Index {
  collection: string
  name: string
  keys: [field: string, direction: 1 | -1 | '2dsphere'][]
}

/** @param fields in order; a minus before one for descending */
export const index = (collection: string, ...fields: string[]): Index => ({
  collection,
  name: fields.join('_').replaceAll('-', 'desc_').replaceAll('.', '_'),
  keys: fields.map((field) => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1])),
})

/** Of positions, GeoJSON points: for the nearest. */
export const geo = (collection: string, field: string): Index => ({
  collection,
  name: `${field}_geo`,
  keys: [[field, '2dsphere']],
})

/** Of a list: what is asked for, then the order's field and `_id`, both in the list's direction. */
export const list = (collection: string, ...fields: string[]): Index =>
  index(collection, ...fields, fields.at(-1)!.startsWith('-') ? '-_id' : '_id')

/** Of a list that is sought by words: the text comes last, so that it is looked at in the index, in the list's order. */
export const worded = (collection: string, text: string, ...fields: string[]): Index =>
  index(collection, ...fields, fields.at(-1)!.startsWith('-') ? '-_id' : '_id', text)

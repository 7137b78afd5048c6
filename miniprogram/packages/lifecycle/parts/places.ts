/** Where on the page each thing is put right. A field, a condition and a kind of files may have one word. */
export const placeOf = {
  field: (id: string) => `field-${id}`,
  condition: (id: string) => `condition-${id}`,
  files: (id: string) => `files-${id}`,
}

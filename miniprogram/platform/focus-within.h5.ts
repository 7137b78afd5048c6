/** Puts the cursor into the field that lies within an element. */
export function focusWithin(id: string) {
  document.getElementById(id)?.querySelector<HTMLElement>('input, textarea')?.focus()
}

/** Moves the focus to an element, and the element into view, as soon as it is drawn. */
export function focusOn(id: string) {
  requestAnimationFrame(() => {
    const element = document.getElementById(id)
    if (!element) return
    if (element.tabIndex < 0) element.tabIndex = -1
    element.focus()
    element.scrollIntoView({ block: 'nearest' })
  })
}

/**
 * The address changes at once and the screen is fetched. Who goes back before it has come would get it all the same, under an address
 * that is not its own; then the page is loaded anew, as its address says.
 */
let coming = false

export const expected = () => {
  coming = true
}
export const arrived = () => {
  coming = false
}

window.addEventListener('popstate', () => {
  if (coming) window.location.reload()
})

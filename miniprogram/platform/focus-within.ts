/** A phone has no key that would ask for it. */
export const focusWithin = (_id: string) => {}

type Part = string | false | null | undefined

const joined = (mark: string) => (parts: readonly Part[]) => parts.filter(Boolean).join(mark)

/** After Chinese words a blank stands before a figure, and before 明天 none. */
export const after = (words: string, text: string) => `${words}${/^\d/.test(text) ? ' ' : ''}${text}`

/** 甲、乙、丙: things of one kind. What is absent leaves no mark. */
export const listed = joined('、')

/** 甲，乙: one says more about the other. */
export const clauses = joined('，')

/** 甲·乙: facts beside each other. */
export const dotted = joined('·')

/** WeChat lets a page move no focus but that of its inputs. */
export const focusOn = (_id: string) => {}

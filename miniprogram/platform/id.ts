const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz'

/** A fresh requestId: 24 letters and digits, some 124 bits. WeChat has no crypto object; these keys need to be unique, not secret. */
export const newId = () =>
  Array.from({ length: 24 }, () => ALPHABET[Math.floor(Math.random() * ALPHABET.length)]).join('')

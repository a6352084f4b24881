export const lock = {
  'lock.title': 'Chatelaine is locked',
  'lock.text': 'No key is in memory, and no connection is open.',
  'lock.passphrase': 'Passphrase',
  'lock.unlock': 'Unlock',
  'lock.forgot': 'Forgot it?',
  'lock.next-try': 'Next try in {time}',
  'lock.again': 'The same again',
  'lock.differs': 'Not the same.',
  'lock.strength.none': 'Four or five words that mean something only to you.',
  'lock.strength.short':
    '{count, plural, one {# more character} other {# more characters}}, at least.',
  'lock.strength.same-few': 'The same few characters are guessed first.',
  'lock.strength.enough': 'Enough. Another word makes it far harder to guess.',
  'lock.strength.hard': 'Hard to guess, even for somebody who has your files.',
  'lock.forgotten.text':
    'Without the passphrase nobody opens these vaults, Chatelaine no more than a thief. Nothing is lost by trying again: a wrong one costs a few seconds, however often.',
  'lock.forgotten.title': 'Start over',
  'lock.forgotten.means':
    'This erases every key on this computer for good. Your servers and the history stay, and you sign in again. You get a receipt for each key with the page of its provider: there you end the access that was given.',
  'lock.forgotten.word': 'erase',
  'lock.forgotten.type': 'Type “{word}” to erase all keys',
  'lock.forgotten.erase': 'Erase all keys',
  'lock.forgotten.back': 'Back',
} as const

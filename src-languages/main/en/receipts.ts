export const receipts = {
  'receipts.refresh-token.subject': 'Refresh token',
  'receipts.access-token.subject': 'Access token',
  'receipts.token.done': 'revoked at {where}',
  'receipts.token.pending': '{where} was not reached; Chatelaine keeps trying',
  'receipts.token.not-offered': '{where} offers no way to revoke it',
  'receipts.token.given-up':
    '{where} was never told, and Chatelaine has stopped trying; end the access on its own page',
  'receipts.untold.sentence': '{where} could not be told.',
  'receipts.untold.vault-shut': 'The vault could not be opened, so {where} could not be told.',
  'receipts.registration.subject': 'Registration',
  'receipts.registration.done': 'deleted at {where}',
  'receipts.registration.pending': 'to be deleted after the tokens',
  'receipts.registration.not-offered': '{where} offers no way to delete it',
  'receipts.registration.given-up':
    '{where} was never told, and Chatelaine has stopped trying; it may stay there',
  'receipts.registration.none': 'not made for this key, so it stays',
  'receipts.vault.subject': 'This computer',
  'receipts.vault.erased': 'vault erased',
  'receipts.vault.memory-cleared': 'taken out of memory; nothing was on disk',
  'receipts.vault.failed': 'the vault file could not be removed',
  'receipts.possible.subject': 'Still possible',
  'receipts.possible.provider-page': 'look at the provider’s page for other apps that have access',
  'receipts.possible.account-page':
    'look at your account page at {origin} for other apps that have access',
  'receipts.the-provider': 'the provider',
} as const

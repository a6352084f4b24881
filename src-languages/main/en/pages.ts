export const pages = {
  'pages.redirect.done': 'You are signed in.',
  'pages.redirect.failed': 'The sign-in did not work. Chatelaine says why.',
  'pages.redirect.unfinished':
    'Chatelaine is still finishing the sign-in. Look there for the result.',
  'pages.redirect.close': 'You can close this page and return to Chatelaine.',
  'pages.dialog.all-files': 'All files',
  'pages.start-failed.what': 'Chatelaine could not start',
  'pages.start-failed.detail': 'Its data could not be opened. Check that the disk is not full.',
  'pages.settings-set-aside.what': 'The settings file was damaged and has been put aside.',
  'pages.settings-set-aside.detail':
    'Chatelaine starts with an empty list of servers. The damaged file is kept as {path}.',
} as const

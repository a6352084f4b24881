export const news = {
  'tray.locked': 'Locked',
  'tray.no-servers': 'No servers yet',
  'tray.connected': '{connected, number} of {all, number} connected',
  'tray.asking': '{asking, plural, one {# needs you} other {# need you}}, {connected}',
} as const

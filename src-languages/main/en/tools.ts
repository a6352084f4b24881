export const tools = {
  'tools.other-part': 'A part of kind “{kind}” that cannot be shown here.',
  'overview.title': 'Who may do what',
  'overview.read': 'read',
  'overview.change': 'change',
  'overview.delete': 'delete',
  'overview.send': 'send',
  'overview.admin': 'administer',
  'overview.stays': 'stays while away',
  'overview.who': '{name}, {account}',
  'overview.legend':
    'Filled: certain. Hollow: guessed from the scope’s name. Question mark: nobody has said. {date}, Chatelaine.',
} as const

export const servers = {
  'servers.some': 'The server',
  'servers.this-computer': 'this computer',
  'servers.step.connecting': 'Connecting',
  'servers.step.asking-server': 'Asking the server who may let you in',
  'servers.step.asking-service': 'Asking {host} how to sign in',
  'servers.step.organization-sign-in': 'Waiting for you to sign in at {host}',
  'servers.why.sign-in': '{name} asked for a sign-in.',
  'servers.why.more-to-connect': '{name} asked for more, to connect.',
  'servers.why.more-for-tool': '{name} asked for more, for its tool {tool}.',
  'servers.demo.Notes': 'Notes behind a sign-in, on the newest protocol revision',
  'servers.demo.Archive': 'Older notes behind the same sign-in, on the revision before it',
  'servers.demo.Noticeboard': 'Notes for everybody, without a sign-in',
} as const

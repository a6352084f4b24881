export const overrides = {
  'overrides.resource.sentence': 'This server receives keys that are made for {subject}.',
  'overrides.pkce.sentence':
    'Signing in at {subject} works without a promise of PKCE, which protects the answer on its way back.',
  'overrides.issuer.sentence':
    'Its sign-in service was named one way and calls itself another: “{subject}”.',
  'overrides.origin-endpoints.sentence':
    'It signs in at fixed addresses of {subject}, as servers of early 2025 did.',
  'overrides.resource.risk':
    'If you accept, {name} receives keys that are made for {subject}. Accept only if the same people run both.',
  'overrides.pkce.risk':
    'If you accept, a program that catches your answer on its way back could use it. Accept only on a computer you trust.',
  'overrides.issuer.risk':
    'If you accept, {name} signs you in at a service that was named one way and calls itself another: “{subject}”. A forged one could look like this. Accept only if you know that the same people run both.',
  'overrides.origin-endpoints.risk':
    'Servers of early 2025 had their sign-in at fixed addresses. If you accept, Chatelaine tries those at {subject}. Accept only if you know this server to be one of them.',
} as const

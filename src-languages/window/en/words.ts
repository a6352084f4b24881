export const words = {
  'times.under-a-minute': 'in under a minute',
  'times.just-now': 'just now',
} as const

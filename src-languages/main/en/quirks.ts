export const quirks = {} as const

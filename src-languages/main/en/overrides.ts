export const overrides = {} as const

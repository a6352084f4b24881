/** Details whose values have their words under another name: both tokens come to the same ends. */
export const sharedValues: Readonly<Record<string, string>> = {
  accessToken: 'token',
  refreshToken: 'token',
}

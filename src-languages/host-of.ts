/** The host of an address, which is what a person can recognise; the whole text where it is no URL. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address
}

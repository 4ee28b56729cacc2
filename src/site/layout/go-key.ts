import { placeAddresses, searchAddress } from '../../core/addresses.ts';

/** The letter that leads to a place after `g`: the one it begins with. */
export function goKey(address: string): string | undefined {
  return letters.get(address);
}

const letters: ReadonlyMap<string, string> = new Map([
  ['/', 'v'],
  ...[...Object.values(placeAddresses), searchAddress].map(
    (address) => [address, address.charAt(1)] as const,
  ),
]);

/**
 * Numbers people as they are met. Who has the name or the address of somebody met before is the same
 * person: many commit from two machines.
 */
export function numberPeople(): (name: string, email: string) => number {
  const known = new Map<string, number>();
  let met = 0;
  return (name, email) => {
    const signs = [...signOf('name', name), ...signOf('mail', email)];
    const before = signs.map((sign) => known.get(sign)).find((number) => number !== undefined);
    const number = before ?? (met += 1);
    for (const sign of signs) if (!known.has(sign)) known.set(sign, number);
    return number;
  };
}

/** By what somebody is known again; what was left empty tells nobody from another. */
function signOf(kind: string, written: string): readonly string[] {
  const text = written.trim().toLowerCase();
  return text === '' ? [] : [`${kind} ${text}`];
}

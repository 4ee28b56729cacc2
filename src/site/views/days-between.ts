/** How many days `to` lies after `from`; negative when it lies before. Both are `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsOfDay;
}

const millisecondsOfDay = 86_400_000;

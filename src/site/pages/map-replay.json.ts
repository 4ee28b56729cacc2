import { textRoute } from '../base/text-route.ts';
import { mapReplayData } from '../map/map-replay.ts';

export const GET = textRoute('application/json', (roadmap) => {
  const data = mapReplayData(roadmap);
  return data && JSON.stringify(data);
});

/**
 * How styles are shared out: the vision and everything on its thread take one style sheet, with the
 * little that other pages need besides, the meetings and teams a second one for what only they show,
 * and a page that draws in a way of its own (the map, the timeline …) one for itself. So the first
 * page of a visit carries little that it does not need, and no page asks for more than two. A group
 * takes with it what its modules import, so what all pages share belongs to the first.
 */
export const styleSheets = [
  { name: 'style', test: (id: string) => hasStyles(id) && !meeting.test(id) && !ownWay.test(id) },
  { name: 'meetings', test: (id: string) => hasStyles(id) && meeting.test(id) },
];

/** Scripts of the browser, and styles that come later by their address, are no part of this. */
function hasStyles(id: string): boolean {
  return styled.test(id) && !/[?&](?:url|type=script)\b/.test(id);
}

const styled = /\/src\/(?:site|diagrams)\/.*\.(?:astro|css)(?:\?|$)/;
const meeting =
  /\/(?:MeetingTitle|AgendaRow|WorkItem|TeamNow|TeamPace|IntentAhead|AssumptionTests|GoalPace|Confidence|WholePicture|Experiments|now|later|teams\/\[id\])\.astro/;
const ownWay = /\/(?:404|search|Embed|Map\w*|map|Timeline\w*|timeline)\.astro|\/pages\/changes\//;

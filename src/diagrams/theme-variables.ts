import { isRecord } from './is-record.ts';
import { palette, seriesRole, softRole, type Role } from './palette.ts';

/** Gives every colour that a theme of Mermaid knows one of ours; leaves sizes and switches alone. */
export function themeVariables(theme: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const ours: Record<string, unknown> = { ...measures };
  for (const [name, value] of Object.entries(theme)) {
    if (name in ours) continue;
    if (isRecord(value)) {
      ours[name] = coloured(value, name);
    } else if (isColour(value)) {
      ours[name] = palette[roleOf(name)];
    }
  }
  return ours;
}

/** Sizes that suit the site's serif, which is small for its size. */
const measures = {
  useGradient: false,
  dropShadow: 'none',
  strokeWidth: 1,
  radius: 3,
  fontSize: '16px',
  pieTitleTextSize: '18px',
  pieSectionTextSize: '15px',
  pieLegendTextSize: '15px',
  pieStrokeWidth: '1.5px',
  pieOuterStrokeWidth: '0px',
  pieOpacity: '1',
  tagLabelFontSize: '13px',
  commitLabelFontSize: '13px',
  archEdgeWidth: '1.5',
  archGroupBorderWidth: '1px',
  requirementBorderSize: '1',
  plotColorPalette: [0, 1, 2, 3, 4, 5, 6, 7].map((index) => palette[seriesRole(index)]).join(','),
} as const;

function coloured(group: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  const palettes = { plotColorPalette: measures.plotColorPalette };
  return Object.fromEntries(
    Object.entries(group).map(([key, value]) => {
      if (key in palettes) return [key, measures.plotColorPalette];
      if (/fontSize/i.test(key) && typeof value === 'number') return [key, Math.max(14, value)];
      return [key, isColour(value) ? palette[roleOf(`${name}.${key}`)] : value];
    }),
  );
}

function roleOf(name: string): Role {
  const number = Number(/\d+/.exec(name)?.[0] ?? 0);
  for (const [pattern, role] of roles) {
    if (pattern.test(name)) return typeof role === 'function' ? role(number) : role;
  }
  return 'surface';
}

const roles: readonly (readonly [RegExp, Role | ((index: number) => Role)])[] = [
  [/^cScaleLabel/, 'ink'],
  [/^cScale(?:Inv|Peer)/, seriesRole],
  [/^cScale/, softRole],
  [/^gitInv|^gitBranchLabel/, 'paper'],
  [/^git\d/, seriesRole],
  [/^pie\d|^venn\d/, (index) => seriesRole(index - 1)],
  [/^pieStrokeColor|^pieSectionTextColor/, 'paper'],
  [/^fillType/, softRole],
  [/^surfacePeer/, 'line'],
  [/^quadrant1Fill/, 'accent-soft'],
  [/^quadrant[24]Fill/, 'surface'],
  [/^quadrant3Fill/, 'paper'],
  [/^quadrantPointFill/, 'accent'],
  [/^quadrant\w*Border/, 'hairline'],
  [/^quadrant\dTextFill/, 'muted'],
  [/^labelBoxBkg|^compositeTitleBackground/, 'surface'],
  [/^labelBoxBorder/, 'hairline'],
  [/^noteBkg/, 'soft-4'],
  [/^noteBorder|^clusterBorder|^flowContainerStroke|^actorLine|^gridColor|^taskBorder/, 'hairline'],
  [/^activeTaskBkg|^activationBkg/, 'accent-soft'],
  [/^activeTaskBorder|^activationBorder|^todayLine|^vertLine|^taskTextClickable/, 'accent'],
  [/^doneTaskBkg/, 'hairline'],
  [/^doneTaskBorder/, 'line'],
  [/^critBkg|^errorBkg/, 'signal-soft'],
  [/^critBorder|^wardleyEvolution|evolutionStroke|cliffColor|^errorText/, 'signal'],
  [/^taskBkg/, 'soft-3'],
  [/^sectionBkgColor2?$|^rowOdd|^attributeBackgroundColorOdd|^compositeBackground/, 'paper'],
  [/^clusterBkg|^background|^edgeLabelBackground|^labelBackground|^relationLabelBack/, 'paper'],
  [/^altSection|^excludeBkg|^rowEven|^attributeBackgroundColorEven|^altBackground/, 'surface'],
  [/^sequenceNumber/, 'paper'],
  [/^tagLabelBackground|^emUiFill|^emSwimlaneBackgroundOdd/, 'surface'],
  [/^tagLabelBorder|^emSwimlaneBackgroundStroke|^archGroupBorder|graticule/, 'hairline'],
  [/^commitLabelBackground|\.background|componentFill|annotationFill/, 'paper'],
  [/^em(?:UiStroke|ReadModelStroke)/, 'line'],
  [/^emProcessorFill/, 'soft-5'],
  [/^emProcessorStroke/, 'series-5'],
  [/^emReadModelFill/, 'soft-1'],
  [/^emCommandFill/, 'soft-3'],
  [/^emCommandStroke/, 'series-3'],
  [/^emEventFill/, 'soft-2'],
  [/^emEventStroke/, 'series-2'],
  [/complexBg/, 'soft-3'],
  [/complicatedBg/, 'soft-6'],
  [/chaoticBg/, 'soft-2'],
  [/clearBg/, 'soft-1'],
  [/confusionBg/, 'surface'],
  [/^specialState|^innerEnd/, 'muted'],
  [/^stateLabel|^classText|^signalTextColor/, 'ink'],
  [/^signalColor|^arrowhead|^defaultLink|^lineColor|^transitionColor|^relationColor/, 'line'],
  [/xyChart\.\w+(?:Tick|Line)/, 'line'],
  [/(?:axis|grid)Color$/, 'hairline'],
  [/text|label|title|font/i, 'ink'],
  [/border|stroke|line|arrow|edge|person(?!Bkg)/i, 'line'],
  [/bkg|background|fill|primaryColor|mainBkg/i, 'surface'],
  [/secondaryColor/, 'paper'],
];

function isColour(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^(?:#[\da-f]{3,8}|(?:rgb|hsl)a?\(.+\)|white|black|red|navy|gr[ae]y|lightgr[ae]y)$/i.test(value)
  );
}

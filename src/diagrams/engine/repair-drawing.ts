import { elementBox } from '../layout/element-box.ts';
import { parseTransform } from '../layout/geometry.ts';

/** Corrects what Mermaid leaves wrong without HTML labels, and what would change by the day. */
export function repairDrawing(svg: Element, kind: string): void {
  for (const line of svg.querySelectorAll('.today')) line.remove();
  // The flows of a Sankey diagram would cover its labels.
  for (const labels of svg.querySelectorAll('.node-labels')) labels.parentElement?.append(labels);
  if (kind === 'stateDiagram' || kind.startsWith('flowchart')) {
    for (const node of svg.querySelectorAll('.node')) centreLabel(node);
  }
}

/** Labels are set from where an HTML label would begin: far from the middle of a wider box. */
function centreLabel(node: Element): void {
  const label = [...node.children].find((child) => child.classList.contains('label'));
  const shape = [...node.children].find((child) => child !== label);
  if (label === undefined || shape === undefined) return;
  const [box, text] = [elementBox(shape), elementBox(label)];
  if (text.width === 0 || box.width <= text.width) return;
  const shift = parseTransform(shape.getAttribute('transform'))[4];
  const [, , , , x, y] = parseTransform(label.getAttribute('transform'));
  const off = box.x + shift + box.width / 2 - (text.x + x + text.width / 2);
  if (Math.abs(off) > tolerance) label.setAttribute('transform', `translate(${x + off}, ${y})`);
}

/** Some shapes set their label a little aside on purpose. */
const tolerance = 10;

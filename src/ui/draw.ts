// Draws elements of components that use no hooks, without React. They are to be seen only: no handler is attached.
import { Fragment, isValidElement, type ReactNode } from 'react';

const SVG = 'http://www.w3.org/2000/svg';

/** The attributes that React calls otherwise. */
const ATTRIBUTES: Readonly<Record<string, string>> = { className: 'class', dateTime: 'datetime' };

/** Appends what React would show of the node. @throws if a component uses a hook. */
export function draw(node: ReactNode, parent: Element): void {
  if (Array.isArray(node)) {
    for (const each of node) draw(each, parent);
  } else if (isValidElement<Record<string, unknown> & { children?: ReactNode }>(node)) {
    drawElement(node.type, node.props, parent);
  } else if (typeof node === 'string' || typeof node === 'number') parent.append(String(node));
}

function drawElement(
  type: unknown,
  props: Readonly<Record<string, unknown>> & { readonly children?: ReactNode },
  parent: Element,
): void {
  if (type === Fragment || typeof type === 'function') {
    draw(typeof type === 'function' ? type(props) : props.children, parent);
    return;
  }
  if (typeof type !== 'string') throw new Error('Only plain components and elements can be drawn.');
  const isDrawing = type === 'svg' || type === 'path';
  const element = isDrawing ? document.createElementNS(SVG, type) : document.createElement(type);
  for (const [key, value] of Object.entries(props)) {
    if (key === 'style') Object.assign(element.style, value);
    else if (isAttribute(key, value)) element.setAttribute(ATTRIBUTES[key] ?? key, String(value));
  }
  draw(props.children, element);
  parent.append(element);
}

function isAttribute(key: string, value: unknown): boolean {
  if (key === 'children') return false;
  // The others are there or not.
  if (typeof value === 'boolean') return value || /^(?:aria|data)-/.test(key);
  return typeof value === 'string' || typeof value === 'number';
}

// Pages that are loaded on demand. If one fails, the problem stands in its place, below the header.
import type { ComponentType } from 'react';
import { lazyPart } from '../features/problems/lazy-part.tsx';

export function lazyPage(load: () => Promise<ComponentType>) {
  return lazyPart(load, { problem: () => 'page' });
}

// Opens a page from the command palette, which closes.
import type { PagePath, Search } from '../../features/navigation/addresses.ts';

export type OpenPage = <Path extends PagePath>(path: Path, search: Search<Path>) => void;

// A section of the token's drawer. Use a new one for each token: its links go away with the token, and the title gets
// their focus.
import { type ReactNode, useRef } from 'react';
import { useFocusHandover } from '../../../ui/use-focus-handover.ts';
import styles from './drawer.module.css';

export function DrawerSection({ children }: { readonly children: ReactNode }) {
  const ref = useRef<HTMLElement>(null);
  useFocusHandover(ref);
  return (
    <section ref={ref} className={styles.section}>
      {children}
    </section>
  );
}

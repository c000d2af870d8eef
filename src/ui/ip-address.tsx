// An IP address in a list, on a line of its own.
import styles from './ip-address.module.css';

export function IpAddress({ address }: { readonly address: string }) {
  return <div className={styles.address}>{address}</div>;
}

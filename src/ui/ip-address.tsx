// An IP address on its own line.
import styles from './ip-address.module.css';

export function IpAddress({ address }: { readonly address: string }) {
  return (
    <div className={styles.address} translate="no">
      {address}
    </div>
  );
}

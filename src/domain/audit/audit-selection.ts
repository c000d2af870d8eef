// The set of selected rows, on all pages.

export class AuditSelection {
  #rows = new Uint8Array();
  count = 0;

  set(row: number, selected: boolean): void {
    if (row >= this.#rows.length) this.#grow(row + 1);
    if (this.has(row) === selected) return;
    this.#rows[row] = Number(selected);
    this.count += selected ? 1 : -1;
  }

  has(row: number): boolean {
    return this.#rows[row] === 1;
  }

  clear(): void {
    this.#rows.fill(0);
    this.count = 0;
  }

  /** The selected rows in ascending order. */
  rows(): number[] {
    const rows: number[] = [];
    for (let row = this.#rows.indexOf(1); row !== -1; row = this.#rows.indexOf(1, row + 1)) rows.push(row);
    return rows;
  }

  countAmong(rows: Uint32Array): number {
    let count = 0;
    if (this.count > 0) for (const row of rows) count += this.#rows[row] ?? 0;
    return count;
  }

  #grow(capacity: number): void {
    const wider = new Uint8Array(2 * capacity);
    wider.set(this.#rows);
    this.#rows = wider;
  }
}

// Makes a text area as high as its text, in browsers without `field-sizing`.

/** @returns a function that ends it. */
export function fitHeight(field: HTMLInputElement | HTMLTextAreaElement): () => void {
  if (field instanceof HTMLInputElement || CSS.supports('field-sizing', 'content')) return () => {};
  let width = 0;
  const fit = () => {
    if (field.clientWidth === width) return;
    width = field.clientWidth;
    field.style.height = 'auto';
    const borders = field.offsetHeight - field.clientHeight;
    field.style.height = `${field.scrollHeight + borders}px`;
  };
  const observer = new ResizeObserver(fit);
  observer.observe(field);
  return () => observer.disconnect();
}

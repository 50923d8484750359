const source = '/sdk/v1/linli.js';

let loading: Promise<void> | undefined;

/** Loads the widgets' loader as a website does, once for the page; whoever comes back after a fault tries again. */
export function loadWidgets(): Promise<void> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.type = 'module';
    script.src = source;
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      loading = undefined;
      reject(new Error(`${source} could not be loaded`));
    };
    document.head.append(script);
  });
  return loading;
}

// What a build knows of its environment.

interface ImportMetaEnv {
  /** Whether the console answers itself or asks a real API. Fixed when it is built. */
  readonly VITE_API: 'mock' | 'live';
}
